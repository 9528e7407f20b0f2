"""Who holds a task when groups are named and units change, in a small made-up province."""

from datetime import date

import pytest

from services.directory.groups.domain import Group, GroupRule
from services.directory.units.domain import Change, Directory, SuccessionKind, Unit, UnitKind
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.seats.domain import Named, Seat, Setting, seats

OPEN = date.max
FIRST, MERGER, TODAY = date(2008, 8, 1), date(2025, 7, 1), date(2026, 11, 21)
LEAD, COORDINATE = AssignmentRole.LEAD, AssignmentRole.COORDINATE
EVERYBODY = Named("group:tat-ca", LEAD, "VI.1.c")


def unit(number: int, key: str, kind: UnitKind, start: date = FIRST, end: date = OPEN) -> Unit:
    parent = None if number == 1 else 1
    return Unit(
        id=number,
        key=key,
        kind=kind,
        name=key,
        short_name=key,
        name_en=None,
        code=None,
        h_code=None,
        type=None,
        region=None,
        parent_id=parent,
        province_id=1,
        former_province_id=None,
        subordinate=True,
        provisional=False,
        valid_from=start,
        valid_to=end,
    )


@pytest.fixture
def directory() -> Directory:
    units = [
        unit(1, "tinh", UnitKind.PROVINCE),
        unit(2, "tinh/so", UnitKind.DEPARTMENT),
        unit(3, "tinh/so-cu", UnitKind.DEPARTMENT, end=date(2025, 3, 1)),
        unit(4, "tinh/huyen", UnitKind.DISTRICT, end=MERGER),
        unit(5, "tinh/xa-cu", UnitKind.COMMUNE, end=MERGER),
        unit(6, "tinh/xa-moi", UnitKind.COMMUNE, start=MERGER),
        unit(7, "tinh/xa-giu", UnitKind.COMMUNE),
    ]
    changes = [
        Change(3, 2, date(2025, 3, 1), SuccessionKind.MERGE),
        Change(5, 6, MERGER, SuccessionKind.MERGE),
        Change(4, None, MERGER, SuccessionKind.ABOLISH),
    ]
    kinds = frozenset({UnitKind.DEPARTMENT, UnitKind.DISTRICT, UnitKind.COMMUNE})
    return Directory(units, changes, {"tat-ca": Group("tat-ca", "", "", GroupRule(kinds=kinds))})


def setting(directory: Directory, on: date, *, in_force: bool = True) -> Setting:
    return Setting(directory, directory.unit(1), on, on, in_force, TODAY)


def told(found: list[Seat]) -> dict[str, tuple[date, date | None, str | None]]:
    return {seat.unit.key: (seat.on, seat.until, seat.reason) for seat in found}


def test_a_group_is_looked_up_again_on_the_first_day_of_the_new_map(directory: Directory) -> None:
    start = date(2024, 2, 1)

    assert told(seats([EVERYBODY], setting(directory, start))) == {
        "tinh/so": (start, None, None),
        "tinh/so-cu": (start, None, None),
        "tinh/huyen": (start, MERGER, "unit_abolished"),
        "tinh/xa-cu": (start, MERGER, "unit_merged"),
        "tinh/xa-giu": (start, None, None),
        "tinh/xa-moi": (MERGER, None, None),
    }


def test_a_plan_no_longer_in_force_takes_in_nobody(directory: Directory) -> None:
    start = date(2024, 2, 1)

    found = told(seats([EVERYBODY], setting(directory, start, in_force=False)))

    assert "tinh/xa-moi" not in found
    assert found["tinh/huyen"] == (start, MERGER, "unit_abolished")
    assert found["tinh/xa-cu"] == (start, None, None)


def test_a_plan_of_today_knows_only_today_s_units(directory: Directory) -> None:
    start = date(2026, 1, 5)

    assert told(seats([EVERYBODY], setting(directory, start))) == {
        "tinh/so": (start, None, None),
        "tinh/xa-giu": (start, None, None),
        "tinh/xa-moi": (start, None, None),
    }


def test_who_is_named_by_itself_keeps_that_seat(directory: Directory) -> None:
    named = [EVERYBODY, Named("tinh/so", LEAD, "VI.3.b")]

    found = [s for s in seats(named, setting(directory, TODAY)) if s.unit.key == "tinh/so"]

    assert [(s.via_group, s.assigned_ref) for s in found] == [(None, "VI.3.b")]


def test_a_lead_is_not_its_own_coordinator(directory: Directory) -> None:
    named = [Named("group:tat-ca", COORDINATE), Named("tinh/so", LEAD)]

    found = seats(named, setting(directory, TODAY))

    assert [(s.unit.key, s.role) for s in found if s.unit.key == "tinh/so"] == [("tinh/so", LEAD)]
    assert {s.role for s in found if s.unit.key != "tinh/so"} == {COORDINATE}


def test_a_coordinator_named_by_itself_does_not_lead_with_its_group(directory: Directory) -> None:
    named = [EVERYBODY, Named("tinh/so", COORDINATE)]

    found = {s.unit.key: s.role for s in seats(named, setting(directory, TODAY))}

    assert found == {"tinh/so": COORDINATE, "tinh/xa-giu": LEAD, "tinh/xa-moi": LEAD}


def test_between_groups_leading_goes_first(directory: Directory) -> None:
    named = [Named("group:tat-ca", COORDINATE), EVERYBODY]

    assert {s.role for s in seats(named, setting(directory, TODAY))} == {LEAD}


def test_periods_belong_to_who_was_there(directory: Directory) -> None:
    named = {s.unit.key: s for s in seats([EVERYBODY], setting(directory, date(2024, 2, 1)))}
    year = (date(2026, 1, 1), date(2026, 12, 31))

    assert not named["tinh/huyen"].holds(*year)
    assert named["tinh/xa-moi"].holds(*year)
    assert not named["tinh/xa-moi"].holds(date(2025, 4, 1), date(2025, 6, 30))
    assert named["tinh/huyen"].holds(date(2025, 4, 1), date(2025, 6, 30))
