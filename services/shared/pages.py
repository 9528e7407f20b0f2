"""Lists by cursor: the one shape of every list the APIs return."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from services.shared.problems import Invalid
from services.shared.wording import Words

COUNTED_UP_TO = 1_000
Out = TypeVar("Out")


class PageParams(BaseModel):
    """The parameters of every list; a list's own filters are a subclass. Others are refused."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(50, ge=1, le=200)
    cursor: str | None = Field(None, max_length=500)


class Page(BaseModel, Generic[Out]):
    items: list[Out]
    next: str | None
    total: int
    total_is_capped: bool


class Key(NamedTuple):
    """A column to order by; it must not be null. The last key of a list must be unique."""

    column: ColumnElement[Any] | InstrumentedAttribute[Any]
    descending: bool = False


def paginate(
    session: Session,
    found: Select[*tuple[Any, ...]],
    keys: Sequence[Key],
    params: PageParams,
    read: Callable[[Any], Out],
) -> Page[Out]:
    """One page of rows in the order of the keys, after the cursor; the total is exact up to 1,000.

    The statement must not be ordered; `read` gets the whole row without the key columns removed.
    """
    total = session.scalar(
        select(func.count()).select_from(found.limit(COUNTED_UP_TO + 1).subquery())
    )
    wanted = found.add_columns(*(k.column.label(f"key_{i}") for i, k in enumerate(keys)))
    if params.cursor is not None:
        wanted = wanted.where(_after(keys, _decoded(params.cursor, keys)))
    order = [k.column.desc() if k.descending else k.column.asc() for k in keys]
    rows = session.execute(wanted.order_by(*order).limit(params.limit + 1)).all()
    shown = rows[: params.limit]
    following = _encoded(shown[-1], len(keys)) if len(rows) > params.limit else None
    return Page(
        items=[read(row) for row in shown],
        next=following,
        total=min(total or 0, COUNTED_UP_TO),
        total_is_capped=(total or 0) > COUNTED_UP_TO,
    )


def _after(keys: Sequence[Key], values: Sequence[Any]) -> ColumnElement[bool]:
    """Rows that come later in a lexicographic order whose keys may run either way."""
    later: ColumnElement[bool] = false()
    for i, key in enumerate(keys):
        same = [k.column == v for k, v in zip(keys[:i], values, strict=False)]
        further = key.column < values[i] if key.descending else key.column > values[i]
        later = or_(later, and_(*same, further))
    return later


def _encoded(row: Any, count: int) -> str:
    values = [row[-count + i] for i in range(count)]
    return base64.urlsafe_b64encode(json.dumps(values, default=str).encode()).decode()


def _decoded(cursor: str, keys: Sequence[Key]) -> list[Any]:
    """The key values a cursor stands for; somebody else's text is refused before it reaches SQL."""
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        return [_typed(key, value) for key, value in zip(keys, values, strict=True)]
    except (binascii.Error, ValueError, TypeError, ArithmeticError):
        words = Words("Con trỏ trang không hợp lệ.", "The cursor is not one of ours.")
        raise Invalid(*words, errors=[("/query/cursor", "cursor_invalid", words)]) from None


def _typed(key: Key, value: Any) -> Any:
    kind = key.column.type.python_type
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return kind(value)
