"""Roll-ups looked up, and counted anew to prove them."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.kpi_api.rollups.models import Rollup


class Difference(NamedTuple):
    """A cell whose kept sum is not what counting gives; any is an error, never repaired silently."""

    province_id: int
    indicator_id: int
    period: int
    kept: tuple[Any, ...]
    counted: tuple[Any, ...]


_DIFFERENCES = text("""
WITH invented AS (SELECT id FROM kpi.source WHERE simulated),
counted AS (
  SELECT province_id, indicator_id, period,
    coalesce(sum(pub_num) FILTER (WHERE pub_state = 0), 0) AS num,
    coalesce(sum(pub_den) FILTER (WHERE pub_state = 0), 0) AS den,
    coalesce(sum(pub_val) FILTER (WHERE pub_state = 0), 0) AS val,
    count(*) FILTER (WHERE pub_state = 0) AS reported,
    count(*) FILTER (WHERE pub_state = 1) AS missing,
    count(*) FILTER (WHERE pub_state = 2) AS not_applicable,
    count(*) FILTER (WHERE pub_state = 0 AND pub_source_id IN (SELECT id FROM invented)) AS simulated
  FROM kpi.observation WHERE province_id IS NOT NULL AND pub_state IS NOT NULL GROUP BY 1, 2, 3)
SELECT province_id, indicator_id, period,
  coalesce(r.num, 0), coalesce(r.den, 0), coalesce(r.val, 0), coalesce(r.n_reported, 0),
  coalesce(r.n_missing, 0), coalesce(r.n_not_applicable, 0), coalesce(r.n_simulated, 0),
  coalesce(c.num, 0), coalesce(c.den, 0), coalesce(c.val, 0), coalesce(c.reported, 0),
  coalesce(c.missing, 0), coalesce(c.not_applicable, 0), coalesce(c.simulated, 0)
FROM kpi.rollup r FULL JOIN counted c USING (province_id, indicator_id, period)
ORDER BY 1, 2, 3
""")


def rollup_differences(session: Session) -> list[Difference]:
    """Every cell where the sums kept by difference are not the sums of the published values."""
    rows: Sequence[Any] = session.execute(_DIFFERENCES).all()
    return [
        Difference(row[0], row[1], row[2], tuple(row[3:10]), tuple(row[10:17]))
        for row in rows
        if tuple(row[3:10]) != tuple(row[10:17])
    ]


class Sum(NamedTuple):
    """A province's published figures added up over the units that report."""

    num: Decimal
    den: Decimal
    val: Decimal
    reported: int
    missing: int
    not_applicable: int
    simulated: int


def sums(
    session: Session,
    indicator_ids: Collection[int],
    province_ids: Collection[int],
    periods: Collection[int],
) -> dict[tuple[int, int, int], Sum]:
    """By (indicator, province, period)."""
    found = session.execute(
        select(
            Rollup.indicator_id, Rollup.province_id, Rollup.period,
            Rollup.num, Rollup.den, Rollup.val,
            Rollup.n_reported, Rollup.n_missing, Rollup.n_not_applicable, Rollup.n_simulated,
        ).where(
            Rollup.indicator_id.in_(indicator_ids),
            Rollup.province_id.in_(province_ids),
            Rollup.period.in_(periods),
        )
    )  # fmt: skip
    rows: Sequence[Any] = found.all()
    return {(row[0], row[1], row[2]): Sum(*row[3:]) for row in rows}
