"""The pages under docs/ name only what there is: addresses, codes, variables, commands, links."""

import json
import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings
from typer import Typer
from typer.main import get_command

from services.directory.people.retention import Retention
from services.gateway import groups
from services.gateway.cli import main
from services.gateway.settings import LocalSettings
from services.kpi_api.imports.parsing import envelope
from services.kpi_api.imports.schemas import ReceiptRead
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api.settings import Settings as PlanSettings
from services.shared.app import ROOT
from services.shared.problems import ProblemDetails

PAGES = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs").glob("*.md")}
TEXT = "\n".join(PAGES.values())
EXAMPLES = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
DESCRIPTIONS = {"plan": "plan-api", "kpi": "kpi-api", "notifier": "notifier"}
# Served by every service, and left out of its description.
UNDESCRIBED = {"/docs", "/metrics"}
SETTINGS: tuple[type[BaseSettings], ...] = (
    LocalSettings, PlanSettings, KpiSettings, NotifierSettings, Retention,
)  # fmt: skip
# Variables that no settings class holds: the folder of secrets, and what compose itself reads.
READ_ELSEWHERE = ("services/shared/settings.py", "compose.yaml", "deploy/Caddyfile")
OWN_HOSTS = {"127.0.0.1", "localhost", "host"}


@pytest.mark.parametrize("service", DESCRIPTIONS)
def test_every_address_named_exists(service: str) -> None:
    named = {path.rstrip(".") for path in re.findall(rf"/api/{service}(/[\w./{{}}-]+)", TEXT)}
    file = ROOT / "frontend" / "openapi" / f"{DESCRIPTIONS[service]}.json"
    known = [_as_pattern(path) for path in json.loads(file.read_text())["paths"]]

    assert named
    assert [
        path
        for path in sorted(named - UNDESCRIBED)
        if not any(pattern.fullmatch(path) for pattern in known)
    ] == []


def test_the_codes_of_imports_are_those_of_the_code() -> None:
    sources = (file.read_text() for file in (ROOT / "services" / "kpi_api").rglob("*.py"))
    used = set(chain.from_iterable(re.findall(r'"([EW]-[A-Z-]+)"', text) for text in sources))

    assert set(re.findall(r"\b[EW]-[A-Z]{2,}[A-Z-]*\b", TEXT)) == used


def test_the_variables_named_are_those_there_are() -> None:
    fields = chain.from_iterable(settings.model_fields for settings in SETTINGS)
    read = chain.from_iterable(_variables((ROOT / file).read_text()) for file in READ_ELSEWHERE)
    known = {f"TIENDO_{field.upper()}" for field in fields} | set(read)

    assert set(_variables(TEXT)) == known


def test_the_commands_named_are_those_there_are() -> None:
    names = ("plans", "people", "notifier", "audit")
    grouped = {name: _names(getattr(groups, name)) for name in names}
    known = {(name, "") for name in _names(main) - set(grouped)}
    known |= {(group, name) for group, own in grouped.items() for name in own}

    found = re.findall(r"(?:bin/|`)tiendo ([a-z-]+)(?: ([a-z-]+))?", TEXT)

    named = {(first, second if first in grouped else "") for first, second in found}
    assert named == known


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", PAGES[page])

    assert [each for each in targets if not (ROOT / "docs" / each).exists()] == []


def test_no_address_leads_outside() -> None:
    hosts = set(re.findall(r"\w://(?:[^@/\s]*@)?([\w.-]+)", TEXT))

    assert {host for host in hosts - OWN_HOSTS if not host.endswith(".example")} == set()


def test_the_delivery_shown_can_be_read_and_adds_up() -> None:
    shown = [each for each in map(_object, EXAMPLES) if "observations" in each]

    assert len(shown) == 1
    read = envelope(json.dumps(shown[0]).encode())
    assert read.control_totals is not None
    assert int(read.control_totals.rows) == len(read.observations)
    assert int(read.control_totals.numerator) == sum(
        int(row.get("numerator", 0)) for row in read.observations
    )


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_answers_shown_have_the_members_of_answers(example: str) -> None:
    shown = _object(example)

    if "sha256" in shown:
        ReceiptRead.model_validate(shown)
        assert set(shown) == set(ReceiptRead.model_fields)
    if "request_id" in shown:
        ProblemDetails.model_validate(shown)


def test_the_files_named_exist() -> None:
    named = set(re.findall(r"`((?:services|tests|deploy)/[\w./-]+\.\w+)`", TEXT))

    assert named
    assert [each for each in sorted(named) if not Path(ROOT, each).exists()] == []


def _as_pattern(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))))


def _variables(text: str) -> Iterable[str]:
    return re.findall(r"TIENDO_[A-Z]+(?:_[A-Z]+)*", text)


def _names(app: Typer) -> set[str]:
    return set(getattr(get_command(app), "commands"))  # noqa: B009  a group, as typer makes it


def _object(example: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(example)
    return found
