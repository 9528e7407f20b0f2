"""Single values by hand: entered, changed, submitted, approved, returned.

Each gives the key of the value, which the router reads again for the answer.
"""

from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import checks, queries, writing
from services.kpi_api.entry.places import place, place_of
from services.kpi_api.entry.queries import Key
from services.kpi_api.entry.rows import row_to_move
from services.kpi_api.entry.schemas import ObservationChange, ObservationEntry
from services.kpi_api.observations.domain import Move, Workflow


def enter(desk: Desk, data: ObservationEntry) -> Key:
    """A first value; a simulated one gives way, any other must be changed instead."""
    at = place(desk, data)
    checks.require_entering(queries.rights(desk).enters(at.unit))
    key = Key(at.period.stored, at.unit.id, at.indicator.id)
    checks.require_open(desk, key.period)
    writing.lock(desk, key)
    checks.require_new(desk, queries.observation(desk.session, key))
    value = checks.given(at.indicator, data)
    writing.put(desk, at, value, data.note, _entered(data.submit))
    return key


def change(desk: Desk, name: str, data: ObservationChange, condition: str) -> Key:
    """New figures in place of the old; what was approved stays published meanwhile."""
    row = row_to_move(desk, name, Move.CHANGE, condition)
    at = place_of(desk, row)
    value = checks.given(at.indicator, data)
    writing.put(desk, at, value, data.note, _entered(data.submit))
    return queries.key_of(row)


def submit(desk: Desk, name: str, condition: str) -> Key:
    row = row_to_move(desk, name, Move.SUBMIT, condition)
    writing.move(desk, row, Workflow.SUBMITTED, Move.SUBMIT, row.note)
    return queries.key_of(row)


def approve(desk: Desk, name: str, condition: str) -> Key:
    row = row_to_move(desk, name, Move.APPROVE, condition)
    writing.move(desk, row, Workflow.APPROVED, Move.APPROVE, row.note)
    return queries.key_of(row)


def send_back(desk: Desk, name: str, reason: str, condition: str) -> Key:
    row = row_to_move(desk, name, Move.RETURN, condition)
    writing.move(desk, row, Workflow.RETURNED, Move.RETURN, reason)
    return queries.key_of(row)


def _entered(submit_too: bool) -> Workflow:
    return Workflow.SUBMITTED if submit_too else Workflow.DRAFT
