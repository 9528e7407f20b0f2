"""Stores values: COPY into a staging table, then one statement for values, revisions and roll-ups.

Rows are locked in the order of their keys, first all values, then all roll-ups, so that transactions
which touch the same cells wait for one another instead of dying (design: performance-notes 1). Roll-ups
change by the difference between the old and the new *published* value.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.directory.calendar.periods import from_stored
from services.kpi_api.observations.models import STATES, WORKFLOWS
from services.kpi_api.sources.models import Source
from services.kpi_api.storing.domain import HISTORY, Act, Row, Stored

_STAGE = """
CREATE TEMP TABLE IF NOT EXISTS kpi_stage (
  idx int, period int, unit_id int, indicator_id smallint, province_id int, state smallint,
  num numeric, den numeric, val numeric, note text, earlier int[]) ON COMMIT DELETE ROWS"""
_COPY = (
    "COPY kpi_stage (idx, period, unit_id, indicator_id, province_id, state, num, den, val, note, earlier)"
    " FROM STDIN"
)
# `2` is approved, `0` reported: the places in WORKFLOWS and STATES, which only grow at the end.
_STORE = text("""
WITH up AS (
  INSERT INTO kpi.observation AS o (
    period, unit_id, indicator_id, province_id, state, workflow, num, den, val, note,
    source_id, receipt_id, author_id, as_of, updated_at,
    pub_state, pub_num, pub_den, pub_val, pub_source_id, pub_receipt_id, pub_at)
  SELECT period, unit_id, indicator_id, province_id, state, :workflow, num, den, val, note,
    :source, CAST(:receipt AS bigint), CAST(:author AS int), CAST(:as_of AS timestamptz), :at,
    CASE WHEN :workflow = 2 THEN state END, CASE WHEN :workflow = 2 THEN num END,
    CASE WHEN :workflow = 2 THEN den END, CASE WHEN :workflow = 2 THEN val END,
    CASE WHEN :workflow = 2 THEN CAST(:source AS smallint) END,
    CASE WHEN :workflow = 2 THEN CAST(:receipt AS bigint) END,
    CASE WHEN :workflow = 2 THEN CAST(:at AS timestamptz) END
  FROM kpi_stage
  ORDER BY period, unit_id, indicator_id
  ON CONFLICT (period, unit_id, indicator_id) DO UPDATE SET
    province_id = excluded.province_id, state = excluded.state, workflow = excluded.workflow,
    num = excluded.num, den = excluded.den, val = excluded.val, note = excluded.note,
    source_id = excluded.source_id, receipt_id = excluded.receipt_id,
    author_id = excluded.author_id, as_of = excluded.as_of, updated_at = excluded.updated_at,
    version = o.version + 1,
    pub_state = CASE WHEN :workflow = 2 THEN excluded.pub_state ELSE o.pub_state END,
    pub_num = CASE WHEN :workflow = 2 THEN excluded.pub_num ELSE o.pub_num END,
    pub_den = CASE WHEN :workflow = 2 THEN excluded.pub_den ELSE o.pub_den END,
    pub_val = CASE WHEN :workflow = 2 THEN excluded.pub_val ELSE o.pub_val END,
    pub_source_id = CASE WHEN :workflow = 2 THEN excluded.pub_source_id ELSE o.pub_source_id END,
    pub_receipt_id = CASE WHEN :workflow = 2 THEN excluded.pub_receipt_id ELSE o.pub_receipt_id END,
    pub_at = CASE WHEN :workflow = 2 THEN excluded.pub_at ELSE o.pub_at END
  WHERE :forced
    OR (NOT (excluded.source_id = ANY(:invented) AND o.source_id <> ALL(:invented))
    AND ((o.num, o.den, o.val, o.state)
           IS DISTINCT FROM (excluded.num, excluded.den, excluded.val, excluded.state)
      OR (o.workflow <> 2 AND o.workflow <> excluded.workflow)
      OR (o.source_id = ANY(:invented) AND excluded.source_id <> ALL(:invented))))
  RETURNING o.period, o.unit_id, o.indicator_id, o.province_id,
    new.version, new.state, new.workflow, new.num, new.den, new.val, new.note,
    old.unit_id IS NULL
      OR (old.source_id = ANY(:invented) AND new.source_id <> ALL(:invented)) AS created,
    new.pub_state AS state_1, new.pub_num AS num_1, new.pub_den AS den_1, new.pub_val AS val_1,
    coalesce(new.pub_source_id = ANY(:invented), false) AS invented_1,
    old.pub_state AS state_0, old.pub_num AS num_0, old.pub_den AS den_0, old.pub_val AS val_0,
    coalesce(old.pub_source_id = ANY(:invented), false) AS invented_0),
rev AS (
  INSERT INTO kpi.revision (period, unit_id, indicator_id, version, action, state, workflow, num, den,
    val, note, source_id, receipt_id, author_id, author_name, at)
  SELECT period, unit_id, indicator_id, version, :action, state, workflow, num, den, val, note,
    :source, CAST(:receipt AS bigint), CAST(:by_id AS int), CAST(:by_name AS text), :at
  FROM up),
roll AS (
  INSERT INTO kpi.rollup AS r (province_id, indicator_id, period, num, den, val,
    n_reported, n_missing, n_not_applicable, n_simulated)
  SELECT province_id, indicator_id, period,
    coalesce(sum(num_1) FILTER (WHERE state_1 = 0), 0) - coalesce(sum(num_0) FILTER (WHERE state_0 = 0), 0),
    coalesce(sum(den_1) FILTER (WHERE state_1 = 0), 0) - coalesce(sum(den_0) FILTER (WHERE state_0 = 0), 0),
    coalesce(sum(val_1) FILTER (WHERE state_1 = 0), 0) - coalesce(sum(val_0) FILTER (WHERE state_0 = 0), 0),
    count(*) FILTER (WHERE state_1 = 0) - count(*) FILTER (WHERE state_0 = 0),
    count(*) FILTER (WHERE state_1 = 1) - count(*) FILTER (WHERE state_0 = 1),
    count(*) FILTER (WHERE state_1 = 2) - count(*) FILTER (WHERE state_0 = 2),
    count(*) FILTER (WHERE state_1 = 0 AND invented_1) - count(*) FILTER (WHERE state_0 = 0 AND invented_0)
  FROM up
  WHERE province_id IS NOT NULL AND (state_1, num_1, den_1, val_1, invented_1)
    IS DISTINCT FROM (state_0, num_0, den_0, val_0, invented_0)
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (province_id, indicator_id, period) DO UPDATE SET
    num = r.num + excluded.num, den = r.den + excluded.den, val = r.val + excluded.val,
    n_reported = r.n_reported + excluded.n_reported, n_missing = r.n_missing + excluded.n_missing,
    n_not_applicable = r.n_not_applicable + excluded.n_not_applicable,
    n_simulated = r.n_simulated + excluded.n_simulated)
SELECT count(*) FILTER (WHERE created), count(*) FILTER (WHERE NOT created) FROM up
""")


def stage(session: Session, rows: Iterable[Row]) -> None:
    """Put the rows where `store` and the history checks find them."""
    session.execute(text(_STAGE))
    session.execute(text("DELETE FROM kpi_stage"))
    earlier = cache(_earlier)
    lines = "".join(_line(row, earlier(row.period)) for row in rows)
    cursor = session.connection().connection.cursor()
    with cursor.copy(_COPY) as copy:
        copy.write(lines)


def store(session: Session, act: Act) -> Stored:
    """Write the staged rows. No two of them may have the same key."""
    found = session.execute(
        _STORE,
        {
            "workflow": WORKFLOWS.process_bind_param(act.workflow, session.get_bind().dialect),
            "source": act.source_id,
            "receipt": act.receipt_id,
            "author": act.author_id,
            "as_of": act.as_of,
            "at": act.at,
            "action": act.action,
            "by_id": act.by_id,
            "by_name": act.by_name,
            "forced": act.forced,
            "invented": invented_sources(session),
        },
    ).one()
    return Stored(*found)


def invented_sources(session: Session) -> list[int]:
    """The sources whose figures are simulated; they never replace another source's."""
    return list(session.scalars(select(Source.id).where(Source.simulated)))


def source_id(session: Session, code: str) -> int:
    return session.scalars(select(Source.id).where(Source.code == code)).one()


def stage_and_store(session: Session, rows: Sequence[Row], act: Act) -> Stored:
    stage(session, rows)
    return store(session, act)


def _earlier(stored: int) -> str:
    """The periods before one, the nearest first, as an array that PostgreSQL reads."""
    period = from_stored(stored)
    before = (period.shifted(-each).stored for each in range(1, HISTORY + 1))
    return "{" + ",".join(map(str, before)) + "}"


def _line(row: Row, earlier: str) -> str:
    """One line of COPY's text format."""
    fields: tuple[Any, ...] = (
        row.place, row.period, row.unit_id, row.indicator_id, row.province_id,
        STATES.order.index(row.state), row.num, row.den, row.val, row.note, earlier,
    )  # fmt: skip
    return "\t".join(map(_field, fields)) + "\n"


def _field(value: Any) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, str):
        value = value.replace("\\", r"\\").replace("\t", r"\t")
        return str(value.replace("\n", r"\n").replace("\r", r"\r"))
    return str(value)
