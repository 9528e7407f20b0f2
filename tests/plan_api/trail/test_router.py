"""Reading the trails of plans and of the directory."""

import csv
import io
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import DirectoryAudit, RoleGrant
from services.plan_api.trail.models import PlanAudit
from services.plan_api.trail.service import TRAILS
from services.shared.audit import record
from services.shared.sealing import _seal_batch
from services.shared.tokens import Actor
from tests.plan_api.conftest import Call, People
from tests.plan_api.make import SCHOOLS, SCIENCE, make_person, unit
from tests.signing import person


@pytest.fixture
def boss(office: Session) -> Actor:
    """An administrator of the whole country."""
    saved = make_person(office, full_name="Bà Cả")
    return person(saved.id, ("admin", unit(office, "viet-nam").id))


@pytest.fixture
def written(office: Session, people: People) -> Session:
    """Rows about a unit, by a person of a unit, about a person, and about nothing of any province."""
    science, schools = unit(office, SCIENCE).id, unit(office, SCHOOLS).id
    stranger = people["stranger"]
    office.add(
        RoleGrant(
            person_id=stranger.id, role=Role.OFFICER, unit_id=schools, valid_from=date(2025, 7, 1)
        )
    )
    record(office, PlanAudit, people["officer"], "reported", ("assignment", 1, science))
    record(office, PlanAudit, stranger, "submitted", ("assignment", 2), ({"p": 1}, {"p": 2}))
    record(office, PlanAudit, people["far"], "confirmed", ("assignment", 3))
    record(office, PlanAudit, None, "=cmd()", ("plan", 4))
    record(office, DirectoryAudit, people["far"], "role_given", ("person", stranger.id))
    office.flush()
    return office


def subjects(answer: object) -> list[str]:
    items: list[dict[str, dict[str, str]]] = answer.json()["items"]  # type: ignore[attr-defined]
    return [item["subject"]["id"] for item in items]


def test_the_nations_administrator_reads_everything_newest_first(
    api: Call, written: Session, boss: Actor
) -> None:
    answer = api("GET", "audit", by=boss, params={"limit": 4})

    assert subjects(answer) == ["4", "3", "2", "1"]
    system, far, stranger, _ = answer.json()["items"]
    assert system["actor"] == {"kind": "system", "id": None, "name": None}
    assert far["actor"]["name"] == "Bà far"
    assert (stranger["before"], stranger["after"]) == ({"p": 1}, {"p": 2})
    assert {item["sealed"] for item in answer.json()["items"]} == {False}


def test_a_provinces_coordinator_reads_of_its_units_and_its_people(
    api: Call, written: Session, people: People
) -> None:
    of_plans = api("GET", "audit", by="coordinator")
    of_directory = api("GET", "audit", by="coordinator", params={"trail": "directory"})

    assert subjects(of_plans) == ["2", "1"]
    assert subjects(of_directory) == [str(people["stranger"].id)]
    assert subjects(api("GET", "audit", by="far")) == []


@pytest.mark.parametrize("path", ["audit", "audit/seal"])
@pytest.mark.parametrize("by", ["officer", "head", "leader", "observer"])
def test_others_read_none_of_it(api: Call, by: str, path: str) -> None:
    assert api("GET", path, by=by).status_code == 403


def test_every_search_finds_its_row(
    api: Call, written: Session, people: People, boss: Actor
) -> None:
    def found(**asked: object) -> list[str]:
        return subjects(api("GET", "audit", by=boss, params={"from": "2026-01-01", **asked}))

    assert found(person=people["officer"].id) == ["1"]
    assert found(client=people["officer"].id) == []
    assert found(subject="assignment:3") == ["3"]
    assert found(action="submitted") == ["2"]
    assert found(request_id="never-sent") == []
    assert found(to="2026-01-02") == []
    assert len(found(limit=3)) == 3


def test_pages_follow_one_another(api: Call, written: Session, boss: Actor) -> None:
    first = api("GET", "audit", by=boss, params={"limit": 3, "subject": "assignment:1"}).json()
    every = api("GET", "audit", by=boss, params={"limit": 1}).json()
    second = api("GET", "audit", by=boss, params={"limit": 1, "cursor": every["next"]}).json()

    assert first["next"] is None
    assert [every["items"][0]["id"] - 1] == [item["id"] for item in second["items"]]


def test_a_row_of_a_request_is_found_by_its_id(api: Call, boss: Actor, office: Session) -> None:
    record(office, PlanAudit, boss, "changed", ("plan", 1))
    office.flush()

    answer = api("GET", "audit", by=boss, headers={"X-Request-ID": "a-request-of-mine"})

    assert answer.headers["X-Request-ID"] == "a-request-of-mine"
    assert answer.json()["items"][0]["request_id"] == ""


def test_the_export_holds_what_matches_and_no_formula(
    api: Call, written: Session, boss: Actor
) -> None:
    answer = api("GET", "audit", by=boss, headers={"Accept": "text/csv"}, params={"limit": 1})

    assert answer.headers["content-type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [line["subject_id"] for line in lines][:4] == ["4", "3", "2", "1"]
    assert lines[0]["action"] == "'=cmd()"
    assert lines[2]["after"] == '{"p": 2}'
    assert lines[1]["actor_name"] == "Bà far"


def test_the_state_of_the_seals(api: Call, written: Session, boss: Actor) -> None:
    before = api("GET", "audit/seal", by=boss, params={"trail": "directory"}).json()
    number = _seal_batch(written, TRAILS["directory"])
    after = api("GET", "audit/seal", by=boss, params={"trail": "directory"}).json()

    assert (before["sealed"], before["head"]) == (0, None)
    assert before["unsealed"] == number == after["sealed"]
    assert after["unsealed"] == 0
    assert len(after["head"]) == 64
    items = api("GET", "audit", by=boss, params={"trail": "directory"}).json()["items"]
    assert all(item["sealed"] for item in items)


@pytest.mark.parametrize(("by", "most"), [("coordinator", 7), ("boss", 5)])
def test_a_page_takes_few_queries(
    api: Call, written: Session, boss: Actor, by: str, most: int, statements: list[str]
) -> None:
    who = boss if by == "boss" else by
    api("GET", "audit", by=who)
    statements.clear()

    api("GET", "audit", by=who)

    assert 0 < len(statements) <= most


def test_each_search_has_its_index(directory_engine: Engine) -> None:
    """With the planner forbidden to read whole tables, none of the searches has to."""
    wanted = {
        "ix_audit_actor": "actor_kind = 'person' AND actor_id = 1",
        "ix_audit_subject": "subject_kind = 'person' AND subject_id = '1'",
        "ix_audit_action": "action = 'x'",
        "ix_audit_unit": "unit_id = ANY('{1,2}')",
        "ix_audit_at": "at >= '2026-01-01'",
        "ix_audit_request_id": "request_id = 'x'",
    }
    with directory_engine.connect() as connection:
        connection.exec_driver_sql("SET enable_seqscan = off")
        connection.exec_driver_sql("SET enable_sort = off")
        for index, condition in wanted.items():
            words = f"EXPLAIN SELECT * FROM plan.audit WHERE {condition}"  # noqa: S608
            said = "\n".join(row[0] for row in connection.exec_driver_sql(words))
            assert index in said
        connection.rollback()
