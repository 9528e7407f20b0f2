"""What a real mail server's answers mean: taken, later, never, or nobody at home."""

from uuid import UUID

import pytest

from services.notifier.channels.domain import Envelope, Failure, TransportError
from services.notifier.channels.smtp import Smtp, recipient_failure, server
from tests.notifier.smtp_server import Mailbox, smtp_server

MAIL = Envelope(
    UUID(int=1),
    "tien-do@example.vn",
    "can-bo@example.vn",
    b"Subject: x\r\nMessage-ID: <1@example.vn>\r\n\r\n.a line that starts with a dot\r\n",
)


def failure_of(mailbox: Mailbox, timeout: float = 5) -> Failure:
    with smtp_server(mailbox) as url:
        transport = Smtp(url, timeout)
        with pytest.raises(TransportError) as found:
            transport.send(MAIL)
        transport.close()
    return found.value.failure


def test_what_is_sent_arrives_unchanged_over_one_connection() -> None:
    mailbox = Mailbox()

    with smtp_server(mailbox) as url:
        transport = Smtp(url, timeout=5)
        transport.send(MAIL)
        transport.send(MAIL)
        transport.close()

    assert [people for people, _ in mailbox.taken] == [["can-bo@example.vn"]] * 2
    assert mailbox.taken[0][1] == MAIL.content
    assert mailbox.sessions == 1


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ("550 5.1.1 no such user", Failure.ADDRESS),
        ("550 no such user", Failure.ADDRESS),
        ("554 5.7.1 relay denied", Failure.PERMANENT),
        ("450 4.2.1 mailbox busy", Failure.TEMPORARY),
        ("530 5.7.0 sign in first", Failure.DOWN),
        ("421 4.3.2 closing", Failure.BROKEN),
    ],
)
def test_refused_recipients(answer: str, failure: Failure) -> None:
    mailbox = Mailbox()
    mailbox.on_rcpt = answer

    assert failure_of(mailbox) is failure


@pytest.mark.parametrize(
    ("answer", "failure"),
    [("451 try later", Failure.TEMPORARY), ("554 5.6.0 content refused", Failure.PERMANENT)],
)
def test_refused_content(answer: str, failure: Failure) -> None:
    mailbox = Mailbox()
    mailbox.on_data = answer

    assert failure_of(mailbox) is failure


def test_a_server_that_hangs_breaks_off_after_the_time_out() -> None:
    mailbox = Mailbox()
    mailbox.hangs = True

    assert failure_of(mailbox, timeout=0.2) is Failure.BROKEN


def test_a_server_that_is_not_there_is_down() -> None:
    with smtp_server(Mailbox()) as url:
        gone = url
    transport = Smtp(gone, timeout=1)

    with pytest.raises(TransportError) as found:
        transport.send(MAIL)

    assert found.value.failure is Failure.DOWN


def test_after_a_failure_the_next_mail_goes_through() -> None:
    mailbox = Mailbox()

    with smtp_server(mailbox) as url:
        transport = Smtp(url, timeout=5)
        mailbox.on_rcpt = "550 5.1.1 no such user"
        with pytest.raises(TransportError):
            transport.send(MAIL)
        mailbox.on_rcpt = None
        transport.send(MAIL)
        transport.close()

    assert len(mailbox.taken) == 1


def test_a_policy_refusal_says_nothing_about_the_address() -> None:
    assert recipient_failure(550, b"5.7.1 blocked by policy") is Failure.PERMANENT


def test_addresses_of_servers() -> None:
    assert server("smtps://ten%40tinh:m%3At@mail.tinh.vn").user == "ten@tinh"
    assert server("smtps://ten%40tinh:m%3At@mail.tinh.vn")[2:] == (465, "ten@tinh", "m:t")
    with pytest.raises(ValueError, match="TIENDO_SMTP_URL"):
        server("http://mail.tinh.vn")
