"""The command `tiendo`, apart from `up`."""

import subprocess
from pathlib import Path

import psycopg
import pytest
from typer.testing import CliRunner, Result

from services.gateway.cli import main
from services.gateway.postgres import Postgres
from services.plan_api.catalogue.service import plan_files
from services.shared.app import ROOT


@pytest.fixture(scope="module")
def filled(postgres: Postgres, directory_template: str) -> str:
    """A database of these tests' own, with the directory."""
    postgres.create_database("commands", template=directory_template)
    return postgres.url("commands")


@pytest.fixture
def url(filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same, as `TIENDO_DATABASE_URL`."""
    monkeypatch.setenv("TIENDO_DATABASE_URL", filled)
    monkeypatch.setenv("TIENDO_HOME", str(tmp_path))
    return filled


def tiendo(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def plans_stored(url: str) -> int:
    with psycopg.connect(url) as connection:
        return int(connection.execute("SELECT count(*) FROM plan.plan").fetchone()[0])  # type: ignore[index]


def test_plans_of_the_product_have_no_findings(url: str) -> None:
    done = tiendo("plans", "check", *plan_files())

    assert done.exit_code == 0, done.output


def test_finding_names_file_line_pointer_and_reason(url: str, tmp_path: Path) -> None:
    source = plan_files()[0]
    spoiled = tmp_path / "spoiled.yaml"
    spoiled.write_text(source.read_text().replace("status: ", "status: not_a_status_", 1))

    checked, loaded = tiendo("plans", "check", spoiled), tiendo("plans", "load", spoiled)

    assert (checked.exit_code, loaded.exit_code) == (1, 1)
    line = spoiled.read_text().split("status: ")[0].count("\n") + 1
    for done in (checked, loaded):
        assert f"{spoiled}:{line}:" in done.output
        assert "/status" in done.output
    assert plans_stored(url) == 0


def test_plan_is_loaded_once(url: str) -> None:
    first, second = (tiendo("plans", "load", plan_files()[0]) for _ in range(2))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "created" in first.output
    assert "unchanged" in second.output
    assert plans_stored(url) == 1


def test_migrate_brings_an_empty_database_up(
    url: str, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres.create_database("empty_for_migrate")
    monkeypatch.setenv("TIENDO_DATABASE_URL", postgres.url("empty_for_migrate"))

    assert tiendo("migrate").exit_code == 0
    assert plans_stored(postgres.url("empty_for_migrate")) == 0
    assert tiendo("migrate").exit_code == 0


def test_round_that_cannot_read_the_plan_api_says_so(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIENDO_PORT", "1")

    done = tiendo("notifier", "round")

    assert done.exit_code == 1


def test_upkeep_says_what_is_new(url: str) -> None:
    done = tiendo("upkeep")

    assert done.exit_code == 0, done.output
    assert "0 kỳ mới · new periods; 0 đánh giá mới · new verdicts" in done.output


@pytest.mark.parametrize("words", [["plans", "check"], ["none"], ["plans", "load", "a", "--x"]])
def test_wrong_use_is_code_2(words: list[str]) -> None:
    assert tiendo(*words).exit_code == 2


def test_make_help_names_every_command() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607

    for name in ("up", "test", "check", "help"):
        assert f"make {name}\t" in listed.stdout
