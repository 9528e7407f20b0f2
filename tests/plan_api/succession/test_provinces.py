"""Two provinces that merge once more: their agencies and communes go along, on that day."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from tests.plan_api.conftest import Call
from tests.plan_api.make import SCIENCE, charge, make_person, make_plan, make_task, unit
from tests.plan_api.succession.conftest import Change
from tests.signing import person

NEW = "thanh-pho-moi"
FIGURES = {"kind": "province", "name": "Thành phố Mới", "type": "thành phố", "code": "98"}


def test_what_lies_in_them_counts_under_the_new_one(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    charge(office, make_task(office, plan, due_on=date(2026, 12, 20)), SCIENCE, on=date(2026, 2, 1))
    nation = person(make_person(office).id, ("admin", unit(office, "viet-nam").id))
    ends = [unit(office, key).id for key in ("dong-thap", "lang-son")]
    before = provinces(api, "2026-11-20")

    found = done(body(predecessors=ends, successors=[{"new": FIGURES}]), by=nation)

    after = provinces(api, "2026-11-21")
    assert (len(before), len(after)) == (34, 33)
    assert after[NEW] == before["dong-thap"] + before["lang-son"]
    moved = sum(each["happens"] == "moves_below" for each in found["units"])
    params = {"province": NEW, "limit": "1"}
    assert api("GET", "org-units", by=nation, params=params).json()["total"] > moved > after[NEW]
    assert board(api, nation, "2026-11-21") == {NEW: 1}
    assert board(api, nation, "2026-11-20") == {"dong-thap": 1}


def provinces(api: Call, day: str) -> dict[str, int]:
    rows = api("GET", "provinces", params={"as_of": day}).json()["items"]
    return {each["key"]: each["communes"] for each in rows}


def board(api: Call, by: Any, day: str) -> dict[str, int]:
    rows = api("GET", "scoreboard", by=by, params={"as_of": day}).json()["rows"]
    return {r["unit"]["key"]: r["counts"]["n_all"] for r in rows if r["counts"]["n_all"]}
