"""Mails by SMTP: one connection for a round, every answer of the server understood as one failure."""

import re
import smtplib
import ssl
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from services.notifier.channels.domain import Envelope, Failure, TransportError

_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
# RFC 3463: x.1.y speaks of the address; 550, 551 and 553 alone do so too, unless x.7.y (policy) follows.
_ENHANCED = re.compile(rb"^\s*[245]\.(\d{1,3})\.\d{1,3}")
_ADDRESS_CODES = frozenset({550, 551, 553})
_SIGN_IN_CODES = frozenset({530, 534, 535, 538})
_CLOSING = 421


class Server(NamedTuple):
    scheme: str
    host: str
    port: int
    user: str
    password: str


def server(url: str) -> Server:
    """smtp:// (STARTTLS when offered), smtp+starttls:// (insisted upon) or smtps://."""
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ValueError(
            "TIENDO_SMTP_URL: smtp://, smtp+starttls:// or smtps://user:password@host:port"
        )
    return Server(
        parts.scheme,
        parts.hostname,
        parts.port or _PORTS[parts.scheme],
        unquote(parts.username or ""),
        unquote(parts.password or ""),
    )


class Smtp:
    def __init__(self, url: str, timeout: float) -> None:
        self._server = server(url)
        self._timeout = timeout
        self._open: smtplib.SMTP | None = None

    def send(self, envelope: Envelope) -> None:
        connection = self._connection()
        try:
            connection.sendmail(envelope.sender, [envelope.to], envelope.content)
        except smtplib.SMTPRecipientsRefused as error:
            code, text = next(iter(error.recipients.values()))
            raise TransportError(
                self._heard(code, recipient_failure(code, text)), _said(code, text)
            ) from error
        except smtplib.SMTPSenderRefused as error:
            # The sender is our own setting: a refusal for good waits for the administrator.
            failure = Failure.TEMPORARY if error.smtp_code < 500 else Failure.DOWN
            raise TransportError(
                self._heard(error.smtp_code, failure), _said(*error.args[:2])
            ) from error
        except smtplib.SMTPResponseException as error:
            failure = Failure.TEMPORARY if error.smtp_code < 500 else Failure.PERMANENT
            raise TransportError(
                self._heard(error.smtp_code, failure), _said(*error.args[:2])
            ) from error
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            raise TransportError(Failure.BROKEN, f"{type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Says goodbye when the server still listens."""
        if self._open is not None:
            try:
                self._open.quit()
            except (OSError, smtplib.SMTPException):
                self._open.close()
            self._open = None

    def _connection(self) -> smtplib.SMTP:
        if self._open is None:
            try:
                self._open = self._connected()
            except (OSError, smtplib.SMTPException) as error:
                raise TransportError(Failure.DOWN, f"{type(error).__name__}: {error}") from error
        return self._open

    def _connected(self) -> smtplib.SMTP:
        scheme, host, port, user, password = self._server
        context = ssl.create_default_context()
        connection: smtplib.SMTP
        if scheme == "smtps":
            connection = smtplib.SMTP_SSL(host, port, timeout=self._timeout, context=context)
        else:
            connection = smtplib.SMTP(host, port, timeout=self._timeout)
        try:
            connection.ehlo()
            if scheme == "smtp+starttls" or (scheme == "smtp" and connection.has_extn("starttls")):
                connection.starttls(context=context)
                connection.ehlo()
            if user:
                connection.login(user, password)
        except BaseException:
            connection.close()
            raise
        return connection

    def _heard(self, code: int, failure: Failure) -> Failure:
        """421 closes the connection, whatever it answered to."""
        if code != _CLOSING:
            return failure
        self.close()
        return Failure.BROKEN


def recipient_failure(code: int, text: bytes) -> Failure:
    """What a refused recipient means: a bad address, a policy, or a moment."""
    if code in _SIGN_IN_CODES:
        return Failure.DOWN
    if code < 500:
        return Failure.TEMPORARY
    enhanced = _ENHANCED.match(text)
    about_address = enhanced[1] == b"1" if enhanced else code in _ADDRESS_CODES
    return Failure.ADDRESS if about_address else Failure.PERMANENT


def _said(code: int, text: bytes | str) -> str:
    heard = text.decode(errors="replace") if isinstance(text, bytes) else text
    return f"{code} {heard}"
