"""Whether the trails are what was sealed, in words for an operator."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from services.gateway.failures import UpError
from services.gateway.sealing import TRAILS
from services.shared.db import open_sessions
from services.shared.sealing import Finding, Head, holds, walk
from services.shared.wording import Words

WRONG = {
    "tampered": Words("đã bị sửa", "was changed"),
    "missing": Words("đã bị xóa", "is gone"),
    "reordered": Words("đã bị đổi chỗ", "was moved"),
    "unsealed": Words("quá một giờ chưa niêm phong", "has waited over an hour for its seal"),
}


class Proof(NamedTuple):
    """The heads of the trails as far as they are good, and what is wrong with them."""

    heads: list[Head]
    wrong: list[Words]


def prove(url: str, names: Sequence[str], noted: Sequence[Head], now: datetime) -> Proof:
    """Walk the trails, and look for heads that were noted earlier."""
    with snapshot(url) as session:
        walks = [walk(session, TRAILS[name], now) for name in names]
        lost = [str(head) for head in noted if not holds(session, TRAILS[head.schema], head)]
    wrong = [_told(each.finding) for each in walks if each.finding]
    wrong += [
        Words(f"{each} không còn trong chuỗi", f"{each} is not in the chain") for each in lost
    ]
    return Proof([each.head for each in walks], wrong)


def known(schemas: Sequence[str]) -> list[str]:
    """The schemas named, or all; refused when one has no trail."""
    every = ", ".join(TRAILS)
    for name in schemas:
        if name not in TRAILS:
            raise UpError(f"Không có lược đồ {name}: {every}.", f"No schema {name}: {every}.")
    return [*schemas] or [*TRAILS]


def head_of(text: str) -> Head:
    """A head as it was printed."""
    schema, _, rest = text.partition(":")
    seq, _, digits = rest.partition(":")
    try:
        head = Head(schema, int(seq), bytes.fromhex(digits))
    except ValueError:
        words = "SCHEMA:SEQ:HASH"
        raise UpError(f"“{text}” không phải {words}.", f"“{text}” is not {words}.") from None
    known([schema])
    return head


@contextmanager
def snapshot(url: str) -> Iterator[Session]:
    """One moment of the database, whatever is written meanwhile."""
    sessions = open_sessions(url, pool_size=1)
    try:
        with sessions() as session:
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session
    finally:
        sessions.kw["bind"].dispose()


def _told(finding: Finding) -> Words:
    row = "?" if finding.audit_id is None else finding.audit_id
    seal = "" if finding.seq is None else f" #{finding.seq}"
    wrong = WRONG[finding.wrong]
    return Words(
        f"{finding.schema}.audit, dòng {row}, niêm phong{seal}: {wrong.vi}",
        f"{finding.schema}.audit, row {row}, seal{seal}: {wrong.en}",
    )
