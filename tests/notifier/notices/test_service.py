"""Those who answer for people learn that an address refuses mail."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from services.directory.people.domain import Role
from services.directory.people.models import Person
from services.directory.units.models import OrgUnit
from services.directory.units.queries import mark_changed
from services.notifier.channels.domain import Failure, TransportError
from services.notifier.inbox.queries import inbox
from services.notifier.inbox.schemas import InboxFilter, InboxItem
from services.notifier.messages.models import RefusedAddress
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, ledger_of, make_person, text_of

REFUSED = TransportError(Failure.ADDRESS, "550 5.1.1 no such user")


def received(sessions: Sessions, person_id: int) -> list[InboxItem]:
    with sessions.begin() as session:
        return inbox(session, person_id, InboxFilter(limit=50, cursor=None), "vi").items


def refuse(sessions: Sessions, *names: str) -> None:
    with sessions.begin() as session:
        for name in names:
            address = f"{name}@example.vn"
            session.add(RefusedAddress(email=address, since=NOW, error="550", delivery_id=None))


def test_coordinator_is_told_once_in_the_inbox_and_by_mail(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, NOW.date() - timedelta(days=1), province_id=cast.province)
    box.errors = [REFUSED]
    for _ in range(4):
        run_round(parts)
        clock.pass_(minutes=2)

    [told] = [each for each in received(sessions, cast.coordinator) if each.kind == "unreachable"]
    assert told.subject == "[Tiến Độ] 1 người không nhận được thư"
    [line] = told.lines
    with sessions.begin() as session:
        email = session.scalars(select(RefusedAddress.email)).one()
        lost = session.scalars(select(Person).where(Person.email == email)).one()
    assert line.url == f"/quan-tri/nguoi-dung/{lost.id}"
    assert line.text.startswith(lost.full_name)
    [mail] = [m for m in box.to("dieu-phoi") if "không nhận được thư" in str(m["Subject"])]
    assert line.url in text_of(mail)
    assert lost.full_name in text_of(mail)
    assert [
        each.kind for each in received(sessions, cast.leader) if each.kind == "unreachable"
    ] == []


def test_it_is_no_debt_in_any_ledger(
    parts: Machinery, cast: Cast, sessions: Sessions, box: Box
) -> None:
    refuse(sessions, "can-bo")

    run_round(parts)

    assert ledger_of(sessions) == {}
    assert len(box.to("dieu-phoi")) == 1


@pytest.mark.parametrize(
    ("lost", "gone", "told"),
    [
        (("can-bo", "thu-truong"), (), {"coordinator": 2}),
        (("dieu-phoi",), (), {"admin": 1}),
        (("can-bo",), ("dieu-phoi",), {"admin": 1}),
        (("can-bo",), ("dieu-phoi", "quan-tri"), {"national": 1}),
        (("nobody",), (), {}),
    ],
)
def test_whoever_answers_for_the_person_is_told(
    parts: Machinery,
    cast: Cast,
    sessions: Sessions,
    lost: tuple[str, ...],
    gone: tuple[str, ...],
    told: dict[str, int],
) -> None:
    with sessions.begin() as session:
        national = make_person(session, "toan-quoc", (Role.ADMIN, cast.nation))
        addresses = [f"{name}@example.vn" for name in gone]
        session.execute(update(Person).where(Person.email.in_(addresses)).values(active=False))
        # As in the real directory, a province is its own.
        itself = update(OrgUnit).where(OrgUnit.id == cast.province)
        session.execute(itself.values(province_id=cast.province))
        mark_changed(session)
    refuse(sessions, *lost)

    run_round(parts)

    everybody = {
        "coordinator": cast.coordinator, "admin": cast.admin, "national": national,
        "leader": cast.leader, "head": cast.head,
    }  # fmt: skip
    found = {name: received(sessions, number) for name, number in everybody.items()}
    assert {name: items[0].n_lines for name, items in found.items() if items} == told
