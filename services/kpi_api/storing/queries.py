"""Compares staged values with the history of their own units: warnings, never refusals."""

from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.kpi_api.storing.domain import ENOUGH, JUMP, MADS


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
# are doubles: they decide on a warning, and never enter a figure. One index search per earlier period, row
# by row: joins between intermediate results, whose sizes the planner cannot know, took seconds.
_ODD = text("""
SELECT c.idx, c.den, CASE WHEN j.jumps THEN h.last_den END, c.value, CASE WHEN j.far THEN h.median END
FROM (
  SELECT s.idx, s.unit_id, s.indicator_id, s.earlier, s.den,
    (CASE WHEN s.den IS NULL THEN s.val ELSE s.num * 100 / nullif(s.den, 0) END)::float8 AS value
  FROM kpi_stage s LEFT JOIN kpi.observation o USING (period, unit_id, indicator_id)
  WHERE s.state = 0 AND (o.unit_id IS NULL OR (o.num, o.den, o.val, o.state)
    IS DISTINCT FROM (s.num, s.den, s.val, s.state))
  OFFSET 0) c
CROSS JOIN LATERAL (
  SELECT array_agg(v.value) AS known, percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value) AS median,
    max(v.den) FILTER (WHERE v.place = 1) AS last_den
  FROM (
    SELECT p.place, k.den,
      (CASE WHEN k.den IS NULL THEN k.val ELSE k.num * 100 / nullif(k.den, 0) END)::float8 AS value
    FROM unnest(c.earlier) WITH ORDINALITY AS p (period, place)
    JOIN kpi.observation o ON o.period = p.period AND o.unit_id = c.unit_id
      AND o.indicator_id = c.indicator_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN o.pub_state IS NULL THEN o.num ELSE o.pub_num END AS num,
        CASE WHEN o.pub_state IS NULL THEN o.den ELSE o.pub_den END AS den,
        CASE WHEN o.pub_state IS NULL THEN o.val ELSE o.pub_val END AS val) k
    WHERE coalesce(o.pub_state, o.state) = 0) v) h
CROSS JOIN LATERAL (
  SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(each - h.median)) AS mad
  FROM unnest(h.known) AS each WHERE cardinality(h.known) >= :enough) s
CROSS JOIN LATERAL (
  SELECT coalesce(abs(c.den - h.last_den) > :jump * h.last_den, false) AS jumps,
    coalesce(s.mad > 0 AND abs(c.value - h.median) > :mads * s.mad, false) AS far) j
WHERE j.jumps OR j.far ORDER BY c.idx
""")


def odd_rows(session: Session) -> list[Odd]:
    """The staged rows that look odd beside the up to 12 periods of their kind before them."""
    found = session.execute(_ODD, {"jump": JUMP, "mads": MADS, "enough": ENOUGH})
    return [Odd(*row) for row in found]


def older_than_kept(session: Session, as_of: datetime) -> list[int]:
    """The staged rows for which a value with a later cut is kept already."""
    found = text(
        "SELECT idx FROM kpi_stage JOIN kpi.observation o USING (period, unit_id, indicator_id)"
        " WHERE o.as_of > :as_of"
    )
    return list(session.scalars(found, {"as_of": as_of}))
