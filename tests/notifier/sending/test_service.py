"""What becomes of mails that are not taken at once."""

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select, update

from services.directory.people.models import Person
from services.notifier.channels.domain import Failure, TransportError
from services.notifier.messages.domain import Channel, DeliveryState
from services.notifier.messages.models import Delivery, RefusedAddress
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, ledger_of

LATE = NOW.date() - timedelta(days=1)


def deliveries(sessions: Sessions) -> list[Delivery]:
    with sessions.begin() as session:
        mails = select(Delivery).where(Delivery.channel == Channel.MAIL)
        return list(session.scalars(mails.order_by(Delivery.id)))


def only_officer(sessions: Sessions, cast: Cast) -> None:
    with sessions.begin() as session:
        session.execute(update(Person).where(Person.id != cast.officer).values(active=False))


def test_refused_for_the_moment_it_waits_longer_and_longer_then_gives_up(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    only_officer(parts.sessions, cast)
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.TEMPORARY, "450 busy")] * 50
    waits = []
    run_round(parts)
    [mail] = deliveries(parts.sessions)
    while mail.state is DeliveryState.QUEUED:
        waits.append(int((mail.not_before - clock.now).total_seconds() / 60))
        clock.now = mail.not_before
        run_round(parts)
        [mail] = deliveries(parts.sessions)

    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720, 720, 720]
    assert (mail.state, mail.attempts, mail.last_error) == (DeliveryState.FAILED, 15, "450 busy")
    assert ledger_of(parts.sessions, cast.officer)["failed"] == 1


def test_refused_for_good_the_address_is_marked_and_no_longer_written_to(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    only_officer(parts.sessions, cast)
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.ADDRESS, "550 5.1.1 no such user")]
    run_round(parts)

    api.tell(2, cast.agency, LATE, province_id=cast.province)
    clock.pass_(minutes=1)
    run_round(parts)

    assert box.envelopes == []
    assert {mail.state for mail in deliveries(parts.sessions)} == {DeliveryState.FAILED}
    assert ledger_of(parts.sessions, cast.officer)["failed"] == 2
    with parts.sessions.begin() as session:
        assert session.get_one(RefusedAddress, "can-bo@example.vn").error.startswith("550")
        session.get_one(Person, cast.officer).email = "moi@example.vn"
    api.tell(3, cast.agency, LATE, province_id=cast.province)
    run_round(parts)
    assert box.subjects("moi") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]


def test_content_refused_for_good_does_not_mark_the_address(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    only_officer(parts.sessions, cast)
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.PERMANENT, "554 refused")]

    assert run_round(parts) is None

    [mail] = deliveries(parts.sessions)
    assert mail.state is DeliveryState.FAILED
    with parts.sessions.begin() as session:
        assert session.get(RefusedAddress, "can-bo@example.vn") is None


def test_a_server_that_is_away_costs_no_attempt(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    for _ in range(5):
        box.errors = [TransportError(Failure.DOWN, "connection refused")]
        assert run_round(parts) == "mail: connection refused"
        clock.pass_(hours=24)

    waiting = deliveries(parts.sessions)
    assert {(m.state, m.attempts, m.first_tried_at) for m in waiting} == {
        (DeliveryState.QUEUED, 0, None)
    }
    box.errors = []
    assert run_round(parts) is None
    assert len(box.subjects("can-bo")) == 1


def test_a_mail_that_breaks_the_connection_does_not_hold_up_the_others(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.BROKEN, "connection lost")]

    run_round(parts)
    assert box.envelopes == []
    clock.pass_(minutes=1)
    run_round(parts)

    assert len(box.envelopes) == len({envelope.id for envelope in box.envelopes}) == 2


def test_a_worker_that_lost_its_lease_records_nothing(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    only_officer(parts.sessions, cast)
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    other = uuid4()

    def steal(step: str) -> None:
        if step == "sent":
            with parts.sessions.begin() as session:
                session.execute(
                    update(Delivery)
                    .where(Delivery.state == DeliveryState.LEASED)
                    .values(leased_by=other)
                )

    run_round(parts, steal)

    [mail] = deliveries(parts.sessions)
    assert (mail.state, mail.leased_by) == (DeliveryState.LEASED, other)
    assert ledger_of(parts.sessions, cast.officer)["planned"] >= 1


def test_everything_is_in_the_inbox_whatever_becomes_of_the_mail(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.DOWN, "away")]

    run_round(parts)

    with parts.sessions.begin() as session:
        shown = select(Delivery.state).where(Delivery.channel == Channel.IN_APP)
        assert session.scalars(shown).all() == [DeliveryState.SENT] * 2


def test_what_was_settled_while_a_refused_mail_waited_is_not_sent(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    only_officer(parts.sessions, cast)
    api.tell(1, cast.agency, LATE, province_id=cast.province)
    box.errors = [TransportError(Failure.TEMPORARY, "450 busy")]
    run_round(parts)

    api.tell(1, cast.agency, LATE, province_id=cast.province, workflow="completed")
    clock.pass_(minutes=1)
    run_round(parts)

    assert box.envelopes == []
    [mail] = deliveries(parts.sessions)
    assert mail.state is DeliveryState.WITHDRAWN
    assert set(ledger_of(parts.sessions, cast.officer)) == {"suppressed/done"}


def test_an_impossible_address_does_not_stop_the_others(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    with parts.sessions.begin() as session:
        session.get_one(Person, cast.officer).email = "không phải địa chỉ"
    api.tell(1, cast.agency, LATE, province_id=cast.province)

    run_round(parts)

    assert len(box.subjects("thu-truong")) == 1
    states = {mail.state for mail in deliveries(parts.sessions)}
    assert states == {DeliveryState.FAILED, DeliveryState.SENT}
