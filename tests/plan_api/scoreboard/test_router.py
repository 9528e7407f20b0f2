"""The scoreboard over HTTP, on both maps, today and in the past."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.plan_api.plans.domain import PlanStatus
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCHOOLS,
    OLD_SCIENCE,
    PAPER,
    SCIENCE,
    charge,
    make_assignment,
    make_plan,
    make_task,
)
from tests.plan_api.moves.test_router import move, submitted

LANG_SON = "lang-son/so-giao-duc-va-dao-tao"
ENDED_2025 = ("tien-giang-den-2025", "dong-thap-den-2025")


def board(api: Call, by_whom: str = "officer", **params: Any) -> Any:
    answer = api("GET", "scoreboard", by_whom, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def row(found: Any, key: str) -> Any:
    return next(each for each in found["rows"] if each["unit"]["key"] == key)


def test_every_province_has_a_row_with_or_without_work(api: Call, office: Session) -> None:
    make_assignment(office, due_on=date(2026, 6, 30))

    found = board(api)

    assert (len(found["rows"]), found["by"], found["map"]) == (34, "province", "new")
    assert (found["as_of"], found["simulated"]) == ("2026-11-21", False)
    mine, other = row(found, "dong-thap"), row(found, "lang-son")
    assert (mine["counts"]["n_overdue"], mine["on_time_rate"], mine["overdue_rate"]) == (1, 0, 100)
    assert (other["counts"]["n_all"], other["on_time_rate"], other["progress"]) == (0, None, None)


def test_confirmed_work_moves_the_board(api: Call, office: Session) -> None:
    assignment = make_assignment(office, due_on=date(2026, 12, 31))
    tag = submitted(api, assignment)
    pending = row(board(api), "dong-thap")
    move(api, assignment, "confirm", "head", tag)
    done = row(board(api), "dong-thap")

    assert (pending["counts"]["n_on_time"], pending["counts"]["n_pending"]) == (1, 1)
    assert (pending["progress"], done["progress"]) == (0, 100)
    assert (done["counts"]["n_pending"], done["completion_rate"]) == (0, 100)


def test_both_maps_have_the_same_sums_before_the_merger(api: Call, office: Session) -> None:
    plan = make_plan(office)
    task = make_task(office, plan, due_on=date(2025, 6, 1))
    charge(office, task, OLD_SCIENCE, OLD_SCHOOLS, "dong-thap-den-2025/so-noi-vu")
    charge(office, make_task(office, make_plan(office, "lang-son")), LANG_SON)

    new, old = (board(api, map=name, as_of="2025-06-30") for name in ("new", "old"))

    assert (len(new["rows"]), len(old["rows"])) == (34, 63)
    assert new["total"] == old["total"]
    for name in ("n_overdue", "n_no_deadline", "n_all"):
        sums = [sum(each["counts"][name] for each in found["rows"]) for found in (new, old)]
        assert sums[0] == sums[1] == new["total"]["counts"][name]
    assert row(new, "dong-thap")["counts"]["n_overdue"] == 3
    assert [row(old, key)["counts"]["n_overdue"] for key in ENDED_2025] == [2, 1]


def test_the_old_map_knows_nothing_after_the_merger(api: Call, office: Session) -> None:
    plan = make_plan(office)
    charge(office, make_task(office, plan, due_on=date(2025, 6, 1)), OLD_SCIENCE)
    charge(office, make_task(office, make_plan(office, "lang-son")), LANG_SON)

    found = board(api, map="old", as_of="2025-07-01")

    gone = row(found, "tien-giang-den-2025")
    assert (gone["reason"], gone["counts"]["n_all"], gone["on_time_rate"]) == (
        "after_merger",
        0,
        None,
    )
    assert row(found, "lang-son")["reason"] is None
    assert row(found, "lang-son")["counts"]["n_no_deadline"] == 1
    assert found["total"]["counts"]["n_overdue"] == 0


def test_a_past_day_shows_what_was_known_then(api: Call, office: Session) -> None:
    assignment = make_assignment(office, due_on=date(2026, 6, 30))
    move(api, assignment, "confirm", "head", submitted(api, assignment))

    states = {
        day: row(board(api, as_of=day), "dong-thap")["counts"]
        for day in ("2025-02-28", "2026-06-29", "2026-07-01", "2026-11-21")
    }

    assert states["2025-02-28"]["n_all"] == 0
    assert states["2026-06-29"]["n_due_soon"] == 1
    assert states["2026-07-01"]["n_overdue"] == 1
    assert states["2026-11-21"]["n_late"] == 1


def test_agencies_are_those_that_answer_today(api: Call, office: Session) -> None:
    charge(
        office, make_task(office, make_plan(office), due_on=date(2026, 6, 30)), OLD_SCIENCE, PAPER
    )

    found = board(api, by="agency", province="dong-thap")

    assert row(found, SCIENCE)["counts"]["n_overdue"] == 1
    press = next(each for each in found["rows"] if each["requested_only"])
    assert (press["counts"]["n_overdue"], press["counts"]["n_excluded"]) == (0, 1)
    assert found["total"]["counts"] == row(board(api), "dong-thap")["counts"]


def test_one_plan_can_be_chosen_whatever_its_status(api: Call, office: Session) -> None:
    draft = make_plan(office, status=PlanStatus.DRAFT, code="ban-nhap")
    charge(office, make_task(office, draft, due_on=date(2026, 6, 30)), OLD_SCIENCE)
    done = make_plan(office, status=PlanStatus.COMPLETED)
    charge(office, make_task(office, done, due_on=date(2026, 6, 30)), OLD_SCIENCE)

    everything, chosen = board(api), board(api, plan="ban-nhap")

    assert everything["total"]["counts"]["n_overdue"] == 1
    assert everything["total"]["progress"] is None
    assert (chosen["total"]["counts"]["n_overdue"], chosen["total"]["progress"]) == (1, 0)


def test_simulated_content_is_marked(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office), due_on=date(2026, 6, 30))
    charge(office, task, OLD_SCIENCE, simulated=True)

    assert board(api)["simulated"] is True
    assert board(api, province="lang-son")["simulated"] is False


@pytest.mark.parametrize(
    ("params", "code", "pointer"),
    [
        ({"by": "commune"}, 422, "/query/by"),
        ({"map": "other"}, 422, "/query/map"),
        ({"as_of": "yesterday"}, 422, "/query/as_of"),
        ({"unknown": "1"}, 422, "/query/unknown"),
        ({"province": "nowhere-at-all"}, 404, None),
        ({"plan": "no-such-plan"}, 404, None),
    ],
)
def test_bad_filters_are_refused(
    api: Call, params: dict[str, str], code: int, pointer: str | None
) -> None:
    answer = api("GET", "scoreboard", params=params)

    assert answer.status_code == code
    if pointer is not None:
        assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_the_board_needs_a_bounded_number_of_statements(
    api: Call, office: Session, statements: list[str]
) -> None:
    counts = []
    for _ in range(2):
        charge(office, make_task(office, make_plan(office)), OLD_SCIENCE, OLD_SCHOOLS, LANG_SON)
        office.commit()
        statements.clear()
        board(api)
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 5
