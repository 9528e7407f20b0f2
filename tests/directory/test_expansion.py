"""Members and exclusions of groups, over an invented country."""

from dataclasses import replace

import pytest

from services.directory.groups.domain import Group, GroupRule
from services.directory.units.domain import Directory, UnitKind
from tests.directory.made import MERGER, REFORM, START, country, inside, unit

NOBODY = GroupRule()
OLD_SCIENCE, SCIENCE, SOUTH_SCIENCE, SOUTH_PAPER, WEST, SOUTH, EAST = 21, 23, 24, 26, 12, 13, 10


def group(
    rule: GroupRule = NOBODY, members: set[int] | None = None, excluded: set[int] | None = None
) -> Group:
    return Group("g", "g", "g", rule, frozenset(members or ()), frozenset(excluded or ()))


def ids(
    found: Group, territory: int, on: object = MERGER, country_: Directory | None = None
) -> list[int]:
    assert hasattr(on, "year")
    return [each.id for each in (country_ or country()).expand_group(found, territory, on)]  # type: ignore[arg-type]


def test_members_of_their_own_count_only_in_their_territory() -> None:
    found = group(members={SOUTH_PAPER, SCIENCE})

    assert ids(found, WEST) == [SCIENCE]
    assert ids(found, SOUTH) == [SOUTH_PAPER]
    assert ids(found, 1) == [SOUTH_PAPER, SCIENCE]


@pytest.mark.parametrize(("on", "expected"), [(REFORM, [OLD_SCIENCE]), (MERGER, [SCIENCE])])
def test_a_member_that_ended_is_stood_for_by_who_took_over(on: object, expected: list[int]) -> None:
    assert ids(group(members={OLD_SCIENCE}), EAST, on) == expected


def test_a_member_that_is_gone_or_not_yet_there_is_nobody() -> None:
    assert ids(group(members={30, 999}), WEST) == []
    assert ids(group(members={SCIENCE}), WEST, START) == []


def test_an_exclusion_goes_before_rule_and_members_and_follows_succession() -> None:
    rule = GroupRule(kinds=frozenset({"department"}))

    assert ids(group(rule), WEST) == [SCIENCE]
    assert ids(group(rule, excluded={OLD_SCIENCE}), WEST) == []
    assert ids(group(members={SCIENCE}, excluded={SCIENCE}), WEST) == []
    assert ids(group(rule, excluded={SOUTH_SCIENCE}), WEST) == [SCIENCE]


def test_a_body_of_no_province_is_a_member_everywhere() -> None:
    made = country()
    firm = inside(90, "nation/firm", UnitKind.ENTERPRISE, 1, province_id=None)
    whole = Directory([*made.units.values(), firm], made.successions, made.groups)

    assert ids(group(members={90}), WEST, country_=whole) == [90]
    assert ids(group(members={90}), SOUTH, country_=whole) == [90]


def test_a_stored_group_is_expanded_like_any_other() -> None:
    made = country()
    stored = replace(made.groups["communes"], excluded=frozenset({40}))
    again = Directory(made.units.values(), made.successions, {"communes": stored})

    assert [each.id for each in again.expand("communes", EAST, MERGER)] == [41]
    assert unit(40, "x").id in made.units
