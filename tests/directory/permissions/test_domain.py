"""The table of permissions, row by row, over an invented country."""

import pytest

from services.directory.people.domain import Role
from services.directory.permissions.domain import (
    RULES,
    Act,
    Held,
    approving,
    entering,
    for_the_nation,
    may,
    units_where,
)
from services.directory.units.domain import Directory
from tests.directory.made import country, unit

# The invented country, whose top bears the real nation's key.
TOP, PROVINCE, OTHER, AGENCY, PREDECESSOR = 1, 12, 13, 23, 21
A, H, F, L, C, B = (
    Role.ADMIN, Role.HEAD, Role.OFFICER, Role.LEADER, Role.COORDINATOR, Role.OBSERVER,
)  # fmt: skip
# Written by hand, not read from the table: who may for an agency, holding the role for its province,
# for the agency itself, and for the nation.
EXPECTED: dict[Act, tuple[set[Role], set[Role], set[Role]]] = {
    Act.TAKE_PART: ({A, H, F, L, C, B}, {A, H, F, L, C, B}, {A, H, F, L, C, B}),
    Act.UNITS_CHANGE: ({A, C}, {A, C}, {A, C}),
    Act.GROUPS_CHANGE: (set(), set(), {A}),
    Act.CALENDAR_CHANGE: (set(), set(), {A}),
    Act.PEOPLE_READ: ({A, C, H}, {A, C, H}, {A, C, H}),
    Act.PEOPLE_CHANGE: ({A, C}, {A, C}, {A, C}),
    Act.ADMINS_CHANGE: ({A}, {A}, {A}),
    Act.DELEGATE: ({H}, {H}, {H}),
    Act.CLIENTS_MANAGE: ({A}, {A}, {A}),
    Act.AUDIT_READ: ({A, C}, {A, C}, {A, C}),
    Act.WORK_ASSIGN: ({A, C}, {A, C}, {A, C}),
    Act.ASSIGNMENTS_READ: ({A, H, F, L, C, B}, {A, H, F, L, C, B}, {A, H, F, L, C, B}),
    Act.CONTENTS_READ: ({A, H, F, L, C}, {A, H, F, L, C}, {A, H, F, L, C, B}),
    Act.CONTENTS_OVERSEE: ({A, L, C}, {A, L, C}, {A, L, C}),
    Act.DRAFTS_READ: ({H, F, C}, {H, F, C}, {H, F, C}),
    Act.PROGRESS_REPORT: ({H, F}, {H, F}, {H, F}),
    Act.PROGRESS_DECIDE: ({H}, {H}, {H}),
    Act.VALUES_FOLLOW: ({H, F, C}, {H, F, C}, {H, F, C}),
    Act.VALUES_ENTER: ({H, F}, {H, F}, {H, F}),
    Act.VALUES_APPROVE: ({H}, {H}, {H}),
    Act.WHOLE_VALUES_ENTER: ({F, C}, {F, C}, {F, C}),
    Act.WHOLE_VALUES_APPROVE: ({C}, {C}, {C}),
    Act.DELIVERIES_READ: ({A, H, F, L, C, B}, {A, H, F, L, C, B}, {A, H, F, L, C, B}),
    Act.LEDGER_READ: ({A, C}, {A, C}, {A, C}),
}


@pytest.fixture(scope="module")
def known() -> Directory:
    made = country()
    units = [
        unit(each.id, "viet-nam", each.kind) if each.id == TOP else each
        for each in made.units.values()
    ]
    return Directory(units, made.successions, made.groups)


def allowed(known: Directory, act: Act, held_for: int) -> set[Role]:
    return {role for role in Role if may(act, [(role, held_for)], known, AGENCY)}


@pytest.mark.parametrize("act", EXPECTED)
def test_each_row_of_the_table(known: Directory, act: Act) -> None:
    found = tuple(allowed(known, act, each) for each in (PROVINCE, AGENCY, TOP))

    assert found == EXPECTED[act]


@pytest.mark.parametrize("act", Act)
def test_no_role_of_another_province_allows_anything(known: Directory, act: Act) -> None:
    assert allowed(known, act, OTHER) == set()


@pytest.mark.parametrize("act", Act)
def test_what_may_be_done_for_a_unit_is_what_lists_filter_by(known: Directory, act: Act) -> None:
    """One rule, asked in two ways: for one unit, and for all of them."""
    for role in Role:
        for held_for in (TOP, PROVINCE, AGENCY, 26):
            held: list[Held] = [(role, held_for)]
            one_by_one = {each for each in known.units if may(act, held, known, each)}

            assert units_where(act, held, known) == one_by_one
            assert may(act, held, known) is bool(one_by_one)


def test_every_act_has_a_rule_with_somebody_in_it() -> None:
    assert set(RULES) == set(Act)
    assert all(rule.roles for rule in RULES.values())


def test_a_role_covers_predecessors_and_not_what_is_above(known: Directory) -> None:
    assert may(Act.PROGRESS_DECIDE, [("head", AGENCY)], known, PREDECESSOR)
    assert not may(Act.PROGRESS_DECIDE, [("head", AGENCY)], known, PROVINCE)
    assert not may(Act.PEOPLE_CHANGE, [("admin", AGENCY)], known, PROVINCE)


def test_rows_are_read_in_the_whole_province_of_ones_body(known: Directory) -> None:
    assert may(Act.ASSIGNMENTS_READ, [("officer", AGENCY)], known, PROVINCE)
    assert not may(Act.ASSIGNMENTS_READ, [("officer", AGENCY)], known, OTHER)


def test_an_unknown_unit_or_role_opens_nothing(known: Directory) -> None:
    held: list[Held] = [("admin", 999_999), ("king", TOP)]

    assert not any(may(act, held, known) for act in Act)


@pytest.mark.parametrize(
    ("number", "enter", "approve"),
    [
        (TOP, Act.WHOLE_VALUES_ENTER, Act.WHOLE_VALUES_APPROVE),
        (PROVINCE, Act.WHOLE_VALUES_ENTER, Act.WHOLE_VALUES_APPROVE),
        (AGENCY, Act.VALUES_ENTER, Act.VALUES_APPROVE),
        (40, Act.VALUES_ENTER, Act.VALUES_APPROVE),
    ],
)
def test_the_figures_of_a_whole_province_are_an_act_of_their_own(
    known: Directory, number: int, enter: Act, approve: Act
) -> None:
    assert (entering(known.unit(number)), approving(known.unit(number))) == (enter, approve)


def test_only_a_role_for_the_country_is_for_the_nation(known: Directory) -> None:
    assert for_the_nation(Act.LEDGER_READ, [("coordinator", TOP)], known)
    assert not for_the_nation(Act.LEDGER_READ, [("coordinator", PROVINCE)], known)
    assert not for_the_nation(Act.LEDGER_READ, [("leader", TOP), ("admin", OTHER)], known)
