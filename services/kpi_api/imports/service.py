"""Takes an import: once per key, in one transaction, answered by a receipt that is kept as it was sent."""

import hashlib
import re
from contextlib import nullcontext
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports import parsing, writing
from services.kpi_api.imports.models import Receipt
from services.kpi_api.imports.recording import Delivery
from services.kpi_api.imports.senders import client_of, source_of
from services.shared.problems import BadRequest, Invalid, Problem
from services.shared.wording import Words

KEPT = timedelta(days=30)
_KEY = re.compile(r"[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?")


class ImportRunning(Problem):
    title = Words("Đang xử lý", "Still running")


class KeyReused(Invalid):
    title = Words("Khóa đã dùng cho nội dung khác", "Key used for another body")


class Answer(NamedTuple):
    text: str
    replayed: bool


def receive(desk: Desk, body: bytes, key: str | None, content_type: str | None) -> Answer:
    """The receipt of a new import, or the stored one of the same key and body.

    A lock on the key lasts as long as the transaction, and the receipt is its last write: whoever
    finds the key free finds either nothing or the whole of the earlier import.
    """
    client = client_of(desk)
    key = _checked_key(key)
    parsing.require_json(content_type)
    _lock(desk.session, client.id, key)
    sha256 = hashlib.sha256(body).hexdigest()
    if (stored := _stored(desk, client.id, key)) is not None:
        if stored.sha256 != sha256:
            raise KeyReused(
                "Idempotency-Key này đã dùng cho một nội dung khác.",
                "This Idempotency-Key was used for another body.",
            )
        return Answer(stored.body, replayed=True)
    envelope = parsing.envelope(body)
    with desk.session.begin_nested() if envelope.dry_run else nullcontext() as attempt:
        source = source_of(desk, client, envelope.source)
        delivery = Delivery(client, source, key, sha256, envelope)
        text = writing.write(desk, delivery)
        if attempt is not None:
            attempt.rollback()
    return Answer(text, replayed=False)


def _checked_key(key: str | None) -> str:
    if key is None or not _KEY.fullmatch(key.strip()):
        raise BadRequest(
            "Cần Idempotency-Key: 1 đến 200 ký tự ASCII in được.",
            "An Idempotency-Key of 1 to 200 printable ASCII characters is needed.",
        )
    return key.strip()


def _lock(session: Session, client_id: int, key: str) -> None:
    """Held until the transaction ends; a crash leaves nothing behind."""
    number = func.hashtextextended(f"{client_id}:{key}", 1)
    if not session.scalar(select(func.pg_try_advisory_xact_lock(number))):
        raise ImportRunning(
            "Một lần gửi cùng khóa đang được xử lý; hãy gửi lại sau ít giây.",
            "An import with this key is still running; send it again in a few seconds.",
            headers={"Retry-After": "2"},
        )


def _stored(desk: Desk, client_id: int, key: str) -> Receipt | None:
    """The receipt of a key; after 30 days the key is free again, and the receipt stays."""
    found = desk.session.scalar(
        select(Receipt).where(Receipt.client_id == client_id, Receipt.idempotency_key == key)
    )
    if found is not None and desk.now - found.received_at > KEPT:
        found.idempotency_key = None
        desk.session.flush()
        return None
    return found
