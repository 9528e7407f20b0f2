"""Compares the plan files with the texts they transcribe, where those are at hand.

The texts are no part of the project: without them these tests check the files alone. The name of
each test says which of the two it did.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.plan_api.plan_format.schemas import PlanFile
from tests.plan_api.catalogue.test_files import LS18, TG18, TG20, TG25, TH21, plan

TEXTS = Path(__file__).parents[3].parent / "shared" / "seeds"
CODES = [
    pytest.param(code, id=f"{code} {'and its text' if (TEXTS / text).is_file() else 'alone'}")
    for code in (TG18, TG20, TG25, LS18, TH21)
    for text in [plan(code).source or "-"]
]
LONGEST_QUOTE = 11
LABEL = re.compile(r"^(?:([IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ][.)])\s|(-)\s+\S)")


def text_of(file: PlanFile) -> list[str] | None:
    """The lines of the text without its marks of print; None when it is not at hand."""
    path = TEXTS / (file.source or "")
    if not path.is_file():
        return None
    lines = path.read_text("utf-8").splitlines()
    return [unicodedata.normalize("NFC", re.sub(r"[#*]+", "", line)).strip() for line in lines]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def said(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a file with its place."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from said(each, f"{path}/{key}")
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from said(each, f"{path}/{place}")
    elif isinstance(value, str):
        yield path, value


@pytest.mark.parametrize("code", CODES)
def test_labels_stand_in_the_text_where_the_file_says(code: str) -> None:
    file = plan(code)
    lines = text_of(file)

    assert len({clause.line for clause in file.outline}) == len(file.outline)
    for clause in file.outline if lines else ():
        assert lines is not None
        assert lines[clause.line - 1].startswith(clause.label or "")
        assert lines[clause.line - 1] != ""


@pytest.mark.parametrize("code", CODES)
def test_every_printed_label_is_in_the_outline(code: str) -> None:
    file = plan(code)
    lines = text_of(file) or []
    known = {clause.line for clause in file.outline} | {r.line for r in file.recipients}

    start = min(clause.line for clause in file.outline)
    end = max((clause.line for clause in file.outline), default=0)
    missing = [
        (number, line[:40])
        for number, line in enumerate(lines[:end], 1)
        if number >= start and LABEL.match(line) and number not in known
    ]
    assert missing == []


@pytest.mark.parametrize("code", CODES)
def test_no_running_text_is_copied(code: str) -> None:
    file = plan(code)
    running = words(" ".join(text_of(file) or []))
    length = LONGEST_QUOTE + 1
    printed = {tuple(running[n : n + length]) for n in range(len(running) - length + 1)}

    copied = [
        (where, value)
        for where, value in said(file.model_dump(mode="json"))
        for mine in [words(value)]
        if any(tuple(mine[n : n + length]) in printed for n in range(len(mine) - length + 1))
    ]
    assert copied == []
    assert max(len(words(value)) for _, value in said(file.model_dump(mode="json"))) <= 30


@pytest.mark.parametrize("code", CODES)
def test_every_symbol_cited_in_the_text_is_listed(code: str) -> None:
    file = plan(code)
    state = r"\d+[a-z]?/(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ]*-[A-ZĐ][A-ZĐa-zđ0-9&]*"
    party = r"\d+-[A-ZĐ]+/[A-ZĐ]{2,}"
    found = set(re.findall(rf"(?<![\w/])(?:{state}|{party})(?!\w)", "\n".join(text_of(file) or [])))

    listed = {document.symbol for document in file.documents} | {file.symbol}
    assert found - listed == set()


@pytest.mark.parametrize("code", CODES)
def test_signer_and_recipients_are_in_the_text(code: str) -> None:
    file = plan(code)
    lines = text_of(file)

    assert file.recipients
    if lines:
        assert file.signer.name in lines
        for recipient in file.recipients:
            assert recipient.line is not None
            first = words(recipient.name)[0]
            assert first in words(lines[recipient.line - 1])
