"""Who took over from whom, in lists. Beside service: nothing is changed here."""

from typing import Any

from services.directory.units.models import Succession
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.succession import queries
from services.plan_api.succession.schemas import SuccessionFilter, SuccessionItem
from services.shared.pages import Key, Page, paginate


def lines(caller: Caller, wanted: SuccessionFilter) -> Page[SuccessionItem]:
    """Newest first; two statements."""
    keys = [Key(Succession.on_date, descending=True), Key(Succession.id, descending=True)]
    found = queries.lines(wanted.unit)
    return paginate(caller.session, found, keys, wanted, lambda row: _item(caller, row))


def _item(caller: Caller, row: Any) -> SuccessionItem:
    known, language = caller.directory, caller.language
    heir = row.successor_id
    return SuccessionItem(
        id=row.id,
        act=row.act_id,
        on=row.on_date,
        kind=row.kind,
        predecessor=UnitRef.of(known.unit(row.predecessor_id), language),
        successor=None if heir is None else UnitRef.of(known.unit(heir), language),
        share=None if row.share is None else float(row.share),
        instrument=row.instrument,
        reason=row.reason,
        note=row.note,
        settled=row.act_id is None or row.settled_at is not None,
    )
