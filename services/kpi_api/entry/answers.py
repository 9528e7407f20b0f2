"""Puts single values into answers. Beside `service`, which changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from services.directory.calendar.periods import from_stored
from services.directory.units.schemas import UnitRef
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import schemas
from services.kpi_api.entry.domain import Rights
from services.kpi_api.figures.domain import share
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.schemas import IndicatorBrief

PUBLISHED, CURRENT = "pub_", ""


@dataclass(frozen=True)
class Shelf:
    """What the answers about several values share."""

    desk: Desk
    rights: Rights
    indicators: Mapping[int, Indicator]
    sources: Mapping[int, Any]
    receipts: Mapping[int | None, UUID]
    # Of the people who changed values, as they are called today.
    names: Mapping[int, str]

    def value(self, row: Any, prefix: str) -> schemas.ValueRead | None:
        """The value in work, or the published one; None where there is none."""
        state = getattr(row, f"{prefix}state")
        if state is None:
            return None
        num, den = getattr(row, f"{prefix}num"), getattr(row, f"{prefix}den")
        source = self.sources[getattr(row, f"{prefix}source_id")]
        receipt = self.receipts.get(getattr(row, f"{prefix}receipt_id"))
        return schemas.ValueRead(
            state=state,
            numerator=num,
            denominator=den,
            value=getattr(row, f"{prefix}val") if den is None else share(num, den),
            source=source.code,
            receipt=str(receipt) if receipt else None,
            simulated=source.simulated,
        )

    def item(self, row: Any) -> dict[str, Any]:
        """The members of an ObservationItem; those without a view of the work see the published value."""
        sees = self.rights.sees(row.unit_id)
        unit = self.desk.directory.unit(row.unit_id)
        period = from_stored(row.period)
        current = self.value(row, CURRENT) if sees else None
        published = self.value(row, PUBLISHED)
        return {
            "id": f"{row.period}-{row.unit_id}-{row.indicator_id}",
            "indicator": IndicatorBrief.of(self.indicators[row.indicator_id], self.desk.language),
            "org_unit": UnitRef.of(unit, self.desk.language),
            "period": period.code,
            "period_from": period.first_day,
            "period_to": period.last_day,
            "workflow": row.workflow if sees else "approved",
            "current": current,
            "published": published,
            "note": row.note if sees else None,
            "version": row.version,
            "updated_at": row.updated_at if sees else row.pub_at,
            "may": [str(each) for each in self.rights.may(unit, row.workflow)],
            "simulated": any(each.simulated for each in (current, published) if each),
        }

    def revision(self, row: Any, *, within: bool) -> schemas.RevisionRead:
        """`within`: for those who see the work, not only what it came to."""
        value = self.value(row, CURRENT)
        figures = value.model_dump() if value else {}
        return schemas.RevisionRead(
            version=row.version,
            at=row.at,
            action=row.action,
            workflow=row.workflow,
            author=(self.names.get(row.author_id or 0) or row.author_name) if within else None,
            note=row.note if within else None,
            **figures,
        )


def receipt_ids(rows: Sequence[Any]) -> set[int]:
    """Of values or revisions."""
    names = ("receipt_id", "pub_receipt_id")
    return {found for row in rows for name in names if (found := getattr(row, name, None))}
