"""A real SMTP server on loopback that keeps what it takes, or answers as it is told."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller, InetMixin
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.notifier.make import parsed


class Mailbox:
    """`on_rcpt` and `on_data` answer instead of taking the mail; `hangs` never answers to DATA."""

    def __init__(self) -> None:
        self.taken: list[tuple[list[str], bytes]] = []
        self.on_rcpt: str | None = None
        self.on_data: str | None = None
        self.hangs = False
        self.sessions = 0

    async def handle_EHLO(  # noqa: N802  aiosmtpd's name
        self, _server: SMTP, session: Session, _envelope: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        session.host_name = name
        self.sessions += 1
        return answers

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        if self.on_rcpt is not None:
            return self.on_rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.hangs:
            await asyncio.Event().wait()
        if self.on_data is not None:
            return self.on_data
        content = envelope.original_content
        assert content is not None
        self.taken.append((list(envelope.rcpt_tos), content))
        return "250 taken"

    def mails(self, to: str) -> list[EmailMessage]:
        return [parsed(content) for people, content in self.taken if people == [to]]


class _Server(Controller):
    """Listens on a port of the system's choice, which the library asks for only afterwards."""

    def _trigger_server(self) -> None:
        server: Any = self.server
        self.port = server.sockets[0].getsockname()[1]
        InetMixin._trigger_server(self)  # type: ignore[no-untyped-call]


@contextmanager
def smtp_server(mailbox: Mailbox) -> Iterator[str]:
    """Gives the server's address as TIENDO_SMTP_URL wants it."""
    controller: Any = _Server(mailbox, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        yield f"smtp://127.0.0.1:{controller.port}"
    finally:
        controller.stop()
