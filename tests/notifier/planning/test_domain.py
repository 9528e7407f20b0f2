"""What is owed against what the ledger knows."""

from datetime import date, timedelta

import pytest

from services.notifier.obligations.domain import Form, Reason, State, Told
from services.notifier.planning.domain import Known, Owed, owed, reconciled
from tests.conftest import NOW

TODAY = NOW.date()
PEOPLE = {Told.OFFICER: {1}, Told.HEAD: {2}, Told.COORDINATOR: {3}}
WANTED = Owed(-3, 1, Told.OFFICER, Form.DIGEST)


def rows(days: int, people: dict[Told, set[int]] | None = None, **terms: bool) -> list[Owed]:
    due_on = TODAY - timedelta(days=days)
    asked = {"requested": False, "coordinating": False} | terms
    return owed(due_on, TODAY, people or PEOPLE, **asked)


def known(state: State, reason: Reason | None = None, **values: object) -> Known:
    row = {
        "id": 9, "version": 1, "rung": -3, "recipient_id": 1, "state": state, "reason": reason,
        "due_at": NOW, "grouped": False, "leaving": False,
    }  # fmt: skip
    return Known(**(row | values))  # type: ignore[arg-type]


def test_who_holds_two_roles_is_told_once_in_the_stronger_form() -> None:
    both = {Told.OFFICER: {1}, Told.HEAD: {1}}

    assert [(o.rung, o.form) for o in rows(0, both) if o.rung == 0] == [(0, Form.MAIL)]


def test_who_holds_two_roles_gets_only_the_latest_rung_of_both() -> None:
    both = {Told.OFFICER: {1}, Told.COORDINATOR: {1}}

    assert [o.rung for o in rows(-2, both) if o.rung <= -2] == [-3]


def test_a_requested_body_is_not_reported_to_the_leader() -> None:
    people = {Told.OFFICER: {1}, Told.LEADER: {4}}

    assert {o.recipient_id for o in rows(30, people, requested=True)} == {1}


def test_a_coordinating_agency_is_never_told_after_the_due_date() -> None:
    assert rows(1, coordinating=True) == []
    assert [o.rung for o in rows(-3, coordinating=True)] == [-7]


def test_what_is_known_is_not_owed_again() -> None:
    for state in (State.PLANNED, State.DELIVERED, State.FAILED):
        changes = reconciled([WANTED], [known(state)], 1, None)

        assert (changes.new, changes.revived, changes.ended) == ([], [], [])


@pytest.mark.parametrize(
    ("row", "why_gone", "reason"),
    [
        (known(State.PLANNED, rung=-7), None, Reason.SUPERSEDED),
        (known(State.PLANNED, version=0), None, Reason.MOVED),
        (known(State.PLANNED, recipient_id=5), None, Reason.RECIPIENT_GONE),
        (known(State.PLANNED, rung=-7), Reason.DONE, Reason.DONE),
    ],
)
def test_debts_that_no_longer_hold_end_with_their_reason(
    row: Known, why_gone: Reason | None, reason: Reason
) -> None:
    assert reconciled([WANTED], [row], 1, why_gone).ended == [(9, reason)]


def test_what_may_have_left_already_is_left_alone() -> None:
    leaving = known(State.PLANNED, rung=-7, grouped=True, leaving=True)

    assert reconciled([WANTED], [leaving], 1, None).ended == []


@pytest.mark.parametrize(
    ("reason", "revived"),
    [(Reason.DONE, True), (Reason.RECIPIENT_GONE, True), (Reason.SILENCED, False)],
)
def test_a_debt_lives_again_when_its_reason_has_passed(reason: Reason, revived: bool) -> None:
    changes = reconciled([WANTED], [known(State.SUPPRESSED, reason)], 1, None)

    assert changes.revived == ([(9, WANTED)] if revived else [])
    assert changes.new == []


def test_a_far_deadline_owes_nothing_yet() -> None:
    assert owed(date(2030, 12, 31), TODAY, PEOPLE, requested=False, coordinating=False) == []
