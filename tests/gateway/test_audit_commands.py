"""`tiendo audit`: sealing, proving, taking out."""

import csv
import io
import json
from pathlib import Path
from threading import Event

import psycopg
import pytest
from apscheduler.events import EVENT_JOB_EXECUTED
from sqlalchemy.orm import Session

from services.gateway.sealing import TRAILS, start
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record
from services.shared.db import Sessions
from services.shared.sealing import head
from tests.gateway.test_commands import tiendo


@pytest.fixture
def url(own_database: Sessions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with three rows in one trail, as `TIENDO_DATABASE_URL`."""
    with own_database.begin() as session:
        write(session)
    given = own_database.kw["bind"].url.set(drivername="postgresql")
    monkeypatch.setenv("TIENDO_DATABASE_URL", given.render_as_string(hide_password=False))
    monkeypatch.setenv("TIENDO_HOME", str(tmp_path))
    return str(given.render_as_string(hide_password=False))


def write(session: Session) -> None:
    for number in range(3):
        record(session, PlanAudit, None, "=changed", ("plan", number), (None, {"é": number}))


def test_what_is_sealed_is_whole_until_a_byte_is_flipped(url: str) -> None:
    sealed, whole = tiendo("audit", "seal"), tiendo("audit", "verify")
    heads = whole.output.split()
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE plan.audit SET after = '{\"é\": 7}' WHERE id = 2")
    broken = tiendo("audit", "verify")

    assert sealed.output.split(", ")[1] == "plan 3"
    assert whole.exit_code == 0
    assert [head.split(":")[:2] for head in heads] == [
        ["directory", "0"], ["plan", "3"], ["kpi", "0"], ["notifier", "0"],
    ]  # fmt: skip
    assert broken.exit_code == 1
    assert "plan.audit, row 2, seal #2: was changed" in broken.output
    assert tiendo("audit", "verify", "--schema", "kpi").exit_code == 0


def test_a_noted_head_is_found_again_or_missed(url: str) -> None:
    tiendo("audit", "seal")
    noted = tiendo("audit", "verify", "--schema", "plan").output.strip()
    with psycopg.connect(url) as connection:
        connection.execute(
            "INSERT INTO plan.audit (actor_kind, action, subject_kind, subject_id, request_id)"
            " VALUES ('system', 'x', 'x', '1', '')"
        )
    tiendo("audit", "seal")
    other = noted[:-1] + ("0" if noted[-1] != "0" else "1")

    assert tiendo("audit", "verify", "--expect", noted).exit_code == 0
    missed = tiendo("audit", "verify", "--expect", other)
    assert missed.exit_code == 1
    assert f"{other} is not in the chain" in missed.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("verify", "--schema", "public"), "No schema public"),
        (("verify", "--expect", "plan:x:y"), "is not SCHEMA:SEQ:HASH"),
        (("verify", "--expect", "mine:1:00"), "No schema mine"),
        (("export", "--schema", "mine"), "No schema mine"),
    ],
)
def test_what_is_not_ours_is_refused(url: str, words: tuple[str, ...], said: str) -> None:
    done = tiendo("audit", *words)

    assert done.exit_code == 1
    assert said in done.output


def test_rows_come_out_as_a_table_or_as_lines(url: str) -> None:
    table = tiendo("audit", "export", "--schema", "plan", "--from", "2020-01-01").output
    lines = tiendo("audit", "export", "--schema", "plan", "--format", "jsonl").output
    none = tiendo("audit", "export", "--schema", "plan", "--to", "2020-01-01").output

    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["subject_id"] for row in rows] == ["0", "1", "2"]
    assert {row["action"] for row in rows} == {"'=changed"}
    assert [json.loads(line)["after"] for line in lines.splitlines()] == [
        {"é": number} for number in range(3)
    ]
    assert len(none.splitlines()) == 1


def test_the_task_seals_by_itself(url: str, own_database: Sessions) -> None:
    ran = Event()
    scheduler = start(url)
    scheduler.add_listener(lambda _: ran.set(), EVENT_JOB_EXECUTED)
    try:
        [job] = scheduler.get_jobs()
        assert ran.wait(30)
    finally:
        scheduler.shutdown()

    assert job.trigger.interval.total_seconds() == 10
    with own_database() as session:
        assert session.query(TRAILS["plan"].queue).count() == 0
        assert head(session, TRAILS["plan"]).seq == 3
