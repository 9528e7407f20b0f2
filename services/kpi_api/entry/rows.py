"""A value that is about to be moved, locked, after everything that may speak against it."""

from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import checks, queries
from services.kpi_api.observations.domain import Move
from services.kpi_api.observations.models import Observation
from services.shared.conditions import require_version
from services.shared.problems import NotFound


def row_to_move(desk: Desk, name: str, move: Move, condition: str) -> Observation:
    """404 when not visible, 403 when not the caller's to move, 412 when it has changed meanwhile,
    409 when it is in another state or its period is closed.
    """
    row = queries.observation(desk.session, queries.key_from(name), locked=True)
    may = queries.rights(desk)
    if row is None or (row.pub_state is None and not may.sees(row.unit_id)):
        raise NotFound
    unit = desk.directory.unit(row.unit_id)
    if move in (Move.CHANGE, Move.SUBMIT):
        checks.require_entering(may.enters(unit))
    else:
        checks.require_approving(may.approves(unit))
    require_version(condition, row.version)
    checks.require_move(row, move)
    checks.require_open(desk, row.period)
    return row
