"""The trail's page says every act in words: a code that reaches a reader is a defect."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.shared.app import ROOT

# `record(session, table, actor, action, …)`, which everything that is recorded ends in.
RECORDERS = ("record", "_record")


def acts() -> Iterator[str]:
    for file in (ROOT / "services").rglob("*.py"):
        yield from acts_of(file)


def acts_of(file: Path) -> Iterator[str]:
    """The acts that a module names where it records something; those in variables are not seen."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and name_of(node.func) in RECORDERS and len(node.args) > 3:
            action = node.args[3]
            if isinstance(action, ast.Constant) and isinstance(action.value, str):
                yield action.value


def name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_acts_are_found() -> None:
    assert {"signed_in", "client_secret_set", "retention_cleared"} <= set(acts())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_act_has_words(language: str) -> None:
    file = ROOT / "frontend" / "src" / "locales" / language / "audit.json"
    words = json.loads(file.read_text())["action"]

    assert set(acts()) - words.keys() == set()
