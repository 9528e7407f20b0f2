"""Receipts shown again: a machine sees its own, people those of the sources of provinces they may see."""

from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Integer, Select, and_, cast, select

from services.directory.people.models import ApiClient
from services.directory.sight.access import NATION, Act, reached
from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.models import Receipt
from services.kpi_api.imports.schemas import Counts, ImportItem, ImportParams
from services.kpi_api.sources.models import Feed, Source
from services.shared.pages import Key, Page, paginate
from services.shared.problems import NotFound

_COUNTS = ("received", "created", "updated", "unchanged", "rejected")


def read_page(desk: Desk, wanted: ImportParams) -> Page[ImportItem]:
    found = select(
        Receipt.id, Receipt.public_id, Receipt.status, Receipt.received_at, Receipt.as_of,
        Receipt.sha256, Source.code, Receipt.n_warnings, Receipt.n_errors,
        *(getattr(Receipt, f"n_{name}") for name in _COUNTS),
    ).join(Source, Source.id == Receipt.source_id).where(_visible(desk))  # fmt: skip
    if wanted.source is not None:
        found = found.where(Source.code == wanted.source)
    if wanted.status is not None:
        found = found.where(Receipt.status == wanted.status)
    newest = [Key(Receipt.__table__.c.id, descending=True)]
    return paginate(desk.session, found, newest, wanted, _item)


def read_receipt(desk: Desk, receipt_id: str) -> str:
    """The text that was sent; 404 when there is none, or it is not the caller's to see."""
    try:
        public_id = UUID(receipt_id)
    except ValueError:
        raise NotFound from None
    body = desk.session.scalar(
        select(Receipt.body)
        .join(Source, Source.id == Receipt.source_id)
        .where(Receipt.public_id == public_id, _visible(desk))
    )
    if body is None:
        raise NotFound
    return body


def _visible(desk: Desk) -> ColumnElement[bool]:
    if desk.actor.kind == "client":
        return Receipt.client_id == desk.actor.id
    provinces = reached(desk.actor, desk.directory, Act.DELIVERIES_READ)
    return and_(
        Receipt.source_id.in_(select(Feed.source_id).where(Feed.province_id.in_(provinces))),
        Receipt.client_id.in_(_senders(desk, provinces)),
    )


def _senders(desk: Desk, provinces: frozenset[int]) -> Select[int]:
    """The machines bound to one of the units, to what is below it, or to the whole nation; what
    another province's machine sends for the same source stays with that province.
    """
    nation = desk.directory.by_key(NATION)
    reached = provinces | ({nation.id} if nation else set())
    bound = ApiClient.unit_ids.overlap(cast(sorted(reached), ARRAY(Integer)))
    return select(ApiClient.id).where(bound)


def _item(row: Any) -> ImportItem:
    return ImportItem(
        id=str(row.public_id),
        status=row.status,
        received_at=row.received_at,
        as_of=row.as_of,
        source=row.code,
        sha256=row.sha256,
        counts=Counts(**{name: getattr(row, f"n_{name}") for name in _COUNTS}),
        n_warnings=row.n_warnings,
        n_errors=row.n_errors,
    )
