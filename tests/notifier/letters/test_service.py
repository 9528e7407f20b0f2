"""Letters with one-time links: who gets what, once, and that the link is forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage

import pytest
from sqlalchemy import func, select, text, update
from structlog.testing import capture_logs

from services.directory.people.domain import Role
from services.directory.people.models import Person
from services.notifier.channels.domain import Failure, TransportError
from services.notifier.channels.smtp import Smtp
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.domain import DeliveryState
from services.notifier.messages.models import Message, RefusedAddress
from services.notifier.obligations.models import Obligation
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import (
    LEASE,
    Box,
    Cast,
    Clock,
    FakePlanApi,
    machinery,
    make_cast,
    make_person,
    text_of,
)
from tests.notifier.smtp_server import Mailbox, smtp_server


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def by_smtp(
    sessions: Sessions, cast: Cast, api: FakePlanApi, clock: Clock, mailbox: Mailbox
) -> Iterator[Machinery]:
    """Rounds that send by a real server."""
    assert cast.officer
    with smtp_server(mailbox) as url:
        yield machinery(sessions, api, Smtp(url, timeout=5), clock)


def letters(sessions: Sessions) -> list[LinkLetter]:
    with sessions.begin() as session:
        return list(session.scalars(select(LinkLetter).order_by(LinkLetter.source_id)))


def html_of(mail: EmailMessage) -> str:
    body = mail.get_body(("html",))
    assert body is not None
    return str(body.get_content())


def test_invitation_arrives_in_the_readers_language_with_link_and_validity(
    by_smtp: Machinery, cast: Cast, api: FakePlanApi, mailbox: Mailbox, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        english = make_person(session, "guest", (Role.OFFICER, cast.agency), language="en")
    first = api.send_link(1, cast.officer)
    second = api.send_link(2, english, kind="reset")

    assert run_round(by_smtp) is None

    [vi], [en] = mailbox.mails("can-bo@example.vn"), mailbox.mails("guest@example.vn")
    assert (vi["Subject"], en["Subject"]) == (
        "[Tiến Độ] Mời sử dụng hệ thống", "[Tiến Độ] Set a new password"
    )  # fmt: skip
    for mail, link in ((vi, first), (en, second)):
        assert link in text_of(mail)
        assert f'href="{link}"' in html_of(mail)
    assert "đến 09:00 ngày 24/11/2026" in text_of(vi)
    assert "until 09:00 on 24/11/2026" in text_of(en)
    assert "Tài khoản: can-bo@example.vn" in text_of(vi)


def test_letter_has_nothing_that_tracks_or_silences(
    by_smtp: Machinery, cast: Cast, api: FakePlanApi, mailbox: Mailbox
) -> None:
    api.send_link(1, cast.officer)

    run_round(by_smtp)

    [mail] = mailbox.mails("can-bo@example.vn")
    assert "<img" not in html_of(mail)
    assert html_of(mail).count("https://") == text_of(mail).count("https://") + 2
    assert mail["List-Unsubscribe"] is None


def test_letter_is_no_alert_and_its_link_is_forgotten(
    by_smtp: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    link = api.send_link(1, cast.officer)

    with capture_logs() as logged:
        run_round(by_smtp)

    [letter] = letters(sessions)
    assert (letter.state, letter.url, letter.sent_at) == (DeliveryState.SENT, None, NOW)
    assert link not in str(logged)
    with sessions.begin() as session:
        for table in (Message, Obligation):
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_link_is_sent_once_however_often_the_feed_tells_it(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    api.send_link(1, cast.officer)
    run_round(parts)
    with sessions.begin() as session:
        session.execute(text("UPDATE notifier.feed SET cursor = NULL WHERE name = 'letters'"))

    run_round(parts)

    assert len(box.to("can-bo")) == 1


def test_pages_are_read_to_the_end(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    api.page = 1
    for number, person_id in enumerate((cast.officer, cast.head, cast.leader), 1):
        api.send_link(number, person_id)

    run_round(parts)

    assert [len(box.to(name)) for name in ("can-bo", "thu-truong", "lanh-dao")] == [1, 1, 1]


def test_only_the_newest_of_a_persons_links_is_sent(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    api.send_link(1, cast.officer)
    newest = api.send_link(2, cast.officer)

    run_round(parts)

    [mail] = box.to("can-bo")
    assert newest in text_of(mail)
    assert [(each.state, each.url) for each in letters(sessions)] == [
        (DeliveryState.WITHDRAWN, None), (DeliveryState.SENT, None)
    ]  # fmt: skip


def test_notice_has_no_link_and_a_newer_link_does_not_replace_it(
    by_smtp: Machinery, cast: Cast, api: FakePlanApi, mailbox: Mailbox, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        english = make_person(session, "guest", (Role.OFFICER, cast.agency), language="en")
    api.send_link(1, cast.officer, kind="password_changed", url=None)
    api.send_link(2, english, kind="second_factor_removed", url=None)
    reset = api.send_link(3, cast.officer, kind="reset")
    api.send_link(4, cast.officer, kind="second_factor_removed", url=None)

    assert run_round(by_smtp) is None

    told = {str(mail["Subject"]): mail for mail in mailbox.mails("can-bo@example.vn")}
    assert {subject: "http" in text_of(mail) for subject, mail in told.items()} == {
        "[Tiến Độ] Mật khẩu đã được đổi": False,
        "[Tiến Độ] Đặt lại mật khẩu": True,
        "[Tiến Độ] Đã tắt xác thực hai bước": False,
    }
    assert [subject for subject, mail in told.items() if "<a " in html_of(mail)] == [
        "[Tiến Độ] Đặt lại mật khẩu"
    ]
    assert reset in text_of(told["[Tiến Độ] Đặt lại mật khẩu"])
    [en] = mailbox.mails("guest@example.vn")
    assert "a password is enough to sign in" in text_of(en)
    assert "Account: guest@example.vn" in text_of(en)


def test_letter_waits_for_the_server_and_gives_up_when_the_link_has_expired(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.send_link(1, cast.officer, expires_at=(NOW + timedelta(hours=2)).isoformat())
    box.errors = [TransportError(Failure.DOWN, "away"), TransportError(Failure.TEMPORARY, "busy")]

    assert run_round(parts) == "mail: away"
    [letter] = letters(sessions)
    assert (letter.state, letter.attempts) == (DeliveryState.QUEUED, 0)
    clock.pass_(minutes=1)
    assert run_round(parts) is None
    assert letters(sessions)[0].attempts == 1
    clock.pass_(hours=2)
    run_round(parts)

    [letter] = letters(sessions)
    assert (letter.state, letter.url, box.envelopes) == (DeliveryState.WITHDRAWN, None, [])


def test_who_may_not_sign_in_any_more_gets_no_letter(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    api.send_link(1, cast.officer)
    with sessions.begin() as session:
        session.execute(update(Person).where(Person.id == cast.officer).values(active=False))

    run_round(parts)

    assert (box.envelopes, letters(sessions)[0].url) == ([], None)


def test_refused_address_ends_the_letter_and_is_remembered(
    by_smtp: Machinery, cast: Cast, api: FakePlanApi, mailbox: Mailbox, sessions: Sessions
) -> None:
    api.send_link(1, cast.officer)
    mailbox.on_rcpt = "550 5.1.1 no such user"

    assert run_round(by_smtp) is None

    [letter] = letters(sessions)
    assert (letter.state, letter.url) == (DeliveryState.FAILED, None)
    with sessions.begin() as session:
        refused = session.get_one(RefusedAddress, "can-bo@example.vn")
    assert (refused.error, refused.delivery_id) == ("550 5.1.1 no such user", None)


def test_plan_api_that_cannot_be_read_keeps_no_letter_waiting(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    api.send_link(1, cast.officer)
    box.errors = [TransportError(Failure.TEMPORARY, "busy")]
    run_round(parts)
    parts.clock.pass_(minutes=5)  # type: ignore[attr-defined]
    api.down = True

    trouble = run_round(parts)

    assert "letters: ConnectError" in str(trouble)
    assert len(box.to("can-bo")) == 1


def test_letters_feed_in_another_shape_is_said_without_the_link(
    parts: Machinery, cast: Cast, api: FakePlanApi
) -> None:
    api.send_link(1, cast.officer, expires_at="never", url="https://secret")

    trouble = run_round(parts)

    assert "letters" in str(trouble)
    assert "secret" not in str(trouble)


class Killed(BaseException):
    """Like kill -9: no handler of ours may catch it."""


@pytest.mark.parametrize("step", ["letters read", "letter claimed", "letter recorded"])
def test_worker_that_dies_between_steps_loses_no_letter(
    own_database: Sessions, api: FakePlanApi, box: Box, clock: Clock, step: str
) -> None:
    cast = make_cast(own_database)
    parts = machinery(own_database, api, box, clock)
    api.send_link(1, cast.officer)
    api.send_link(2, cast.head)

    def dying(reached: str) -> None:
        if reached == step:
            raise Killed

    with pytest.raises(Killed):
        run_round(parts, dying)
    clock.now += LEASE + timedelta(minutes=1)
    assert run_round(parts) is None

    assert [len(box.to(name)) for name in ("can-bo", "thu-truong")] == [1, 1]
    assert {letter.url for letter in letters(own_database)} == {None}
