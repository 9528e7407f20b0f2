"""Past months and coming weeks."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from services.plan_api.outlook.domain import month_ends, weeks
from tests.plan_api.conftest import Call
from tests.plan_api.make import OLD_SCIENCE, charge, make_assignment, make_plan, make_task
from tests.plan_api.moves.test_router import move, submitted


def test_the_trend_ends_today(api: Call, office: Session) -> None:
    assignment = make_assignment(office, due_on=date(2026, 9, 30))
    move(api, assignment, "confirm", "head", submitted(api, assignment))
    charge(office, make_task(office, make_plan(office), due_on=date(2026, 12, 1)), OLD_SCIENCE)

    found = api("GET", "scoreboard/trend", params={"months": 3, "province": "dong-thap"}).json()

    assert (len(found["rows"]), found["as_of"]) == (1, "2026-11-21")
    assert [(p["on"], p["on_time_rate"]) for p in found["rows"][0]["points"]] == [
        ("2026-09-30", None),
        ("2026-10-31", 0.0),
        ("2026-11-21", 0.0),
    ]


def test_all_months_are_one_statement(api: Call, office: Session, statements: list[str]) -> None:
    make_assignment(office, due_on=date(2026, 9, 30))
    office.commit()
    counts = []
    for months in (1, 24):
        statements.clear()
        assert api("GET", "scoreboard/trend", params={"months": months}).status_code == 200
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 4


def test_coming_weeks_count_open_work_and_name_days_off(api: Call, office: Session) -> None:
    for due in (date(2026, 11, 27), date(2026, 11, 29), date(2026, 12, 31)):
        make_assignment(office, due_on=due)
    done = make_assignment(office, due_on=date(2026, 11, 27))
    submitted(api, done)

    found = api("GET", "scoreboard/upcoming", params={"weeks": 3}).json()

    assert [(w["from"], w["to"], w["n"]) for w in found["weeks"]] == [
        ("2026-11-16", "2026-11-22", 0),
        ("2026-11-23", "2026-11-29", 2),
        ("2026-11-30", "2026-12-06", 0),
    ]
    assert [day["day"] for day in found["weeks"][1]["days_off"]] == ["2026-11-24"]


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(1, 36))
def test_month_ends_are_one_in_each_month(today: date, months: int) -> None:
    found = month_ends(today, months)

    assert (len(found), found[-1]) == (months, today)
    numbers = [day.year * 12 + day.month for day in found]
    assert numbers == list(range(numbers[0], numbers[0] + months))


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(1, 26))
def test_weeks_run_from_monday_and_hold_today(today: date, count: int) -> None:
    found = weeks(today, count)

    assert found[0][0] <= today <= found[0][1]
    assert {(a.weekday(), b.weekday(), (b - a).days) for a, b in found} == {(0, 6, 6)}
