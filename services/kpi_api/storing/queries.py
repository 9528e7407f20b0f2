"""Compares staged values with the history of their own units: warnings, never refusals."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.directory.calendar.periods import from_stored
from services.kpi_api.storing.domain import ENOUGH, HISTORY, JUMP, MADS


class Odd(NamedTuple):
    """`last_den`: the denominator of the last period, when the new one jumps against it.
    `usual`: the median of the unit's own history, when the new value lies beyond 4 MADs of it.
    """

    place: int
    den: Decimal | None
    last_den: Decimal | None
    value: float | None
    usual: float | None


# Only rows that are new or changed are compared. Published values come before those in work. The medians
# are doubles: they decide on a warning, and never enter a figure.
_ODD = text("""
WITH changed AS (
  SELECT s.*, CASE WHEN s.den IS NULL THEN s.val ELSE s.num * 100 / nullif(s.den, 0) END AS value
  FROM kpi_stage s LEFT JOIN kpi.observation o USING (period, unit_id, indicator_id)
  WHERE s.state = 0 AND (o.unit_id IS NULL OR (o.num, o.den, o.val, o.state)
    IS DISTINCT FROM (s.num, s.den, s.val, s.state))),
history AS (
  SELECT c.idx, p.place, h.den, CASE WHEN h.den IS NULL THEN h.val ELSE h.num * 100 / nullif(h.den, 0)
    END::float8 AS value
  FROM changed c
  JOIN unnest(CAST(:periods AS int[]), CAST(:earlier AS int[]), CAST(:places AS int[]))
    AS p (period, earlier, place) USING (period)
  JOIN kpi.observation o ON o.period = p.earlier AND o.unit_id = c.unit_id
    AND o.indicator_id = c.indicator_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN o.pub_state IS NULL THEN o.num ELSE o.pub_num END AS num,
      CASE WHEN o.pub_state IS NULL THEN o.den ELSE o.pub_den END AS den,
      CASE WHEN o.pub_state IS NULL THEN o.val ELSE o.pub_val END AS val) h
  WHERE coalesce(o.pub_state, o.state) = 0),
middle AS (
  SELECT idx, count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
    max(den) FILTER (WHERE place = 1) AS last_den
  FROM history GROUP BY idx),
spread AS (
  SELECT h.idx, percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(h.value - m.median)) AS mad
  FROM history h JOIN middle m USING (idx) WHERE m.n >= :enough GROUP BY h.idx),
judged AS (
  SELECT c.idx, c.den, c.value::float8 AS value, m.last_den, m.median,
    abs(c.den - m.last_den) > :jump * m.last_den AS jumps,
    s.mad > 0 AND abs(c.value::float8 - m.median) > :mads * s.mad AS far
  FROM changed c JOIN middle m USING (idx) LEFT JOIN spread s USING (idx))
SELECT idx, den, CASE WHEN jumps THEN last_den END, value, CASE WHEN far THEN median END
FROM judged WHERE jumps OR far ORDER BY idx
""")


def odd_rows(session: Session, periods: Collection[int]) -> list[Odd]:
    """The staged rows that look odd beside the up to 12 periods of their kind before them."""
    earlier = [
        (stored, from_stored(stored).shifted(-place).stored, place)
        for stored in set(periods)
        for place in range(1, HISTORY + 1)
    ]
    found = session.execute(
        _ODD,
        {
            "periods": [each[0] for each in earlier],
            "earlier": [each[1] for each in earlier],
            "places": [each[2] for each in earlier],
            "jump": JUMP,
            "mads": MADS,
            "enough": ENOUGH,
        },
    )
    return [Odd(*row) for row in found]


def older_than_kept(session: Session, as_of: datetime) -> list[int]:
    """The staged rows for which a value with a later cut is kept already."""
    found = text(
        "SELECT idx FROM kpi_stage JOIN kpi.observation o USING (period, unit_id, indicator_id)"
        " WHERE o.as_of > :as_of"
    )
    return list(session.scalars(found, {"as_of": as_of}))
