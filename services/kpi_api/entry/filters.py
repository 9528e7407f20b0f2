"""What a list of single values leaves out, without giving away what the caller may not see."""

from sqlalchemy import ColumnElement, and_, literal, not_, or_

from services.kpi_api.desk.periods import asked_period
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import queries
from services.kpi_api.entry.schemas import ObservationParams
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.observations.models import Observation

SCHEMES = ("official", "calendar")


def filters(desk: Desk, wanted: ObservationParams) -> list[ColumnElement[bool]]:
    """Of units that are not the caller's only published values, and these count as approved."""
    rights = queries.rights(desk)
    seen = queries.among(rights.seen)
    found = [or_(Observation.pub_state.is_not(None), seen), *_places(desk, wanted)]
    if wanted.mine:
        found.append(queries.among(rights.own))
    if wanted.workflow is not None:
        shown = and_(seen, Observation.workflow == wanted.workflow)
        others = and_(not_(seen), literal(wanted.workflow == Workflow.APPROVED))
        found.append(or_(shown, others))
    return found


def _places(desk: Desk, wanted: ObservationParams) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.indicator is not None:
        row = indicator(desk.session, wanted.indicator)
        found.append(Observation.indicator_id == row.id)
    if wanted.period is not None:
        known = [asked_period(wanted.period, "/query/period", scheme) for scheme in SCHEMES]
        found.append(Observation.period.in_([each.stored for each in known]))
    if wanted.org_unit is not None:
        found.append(Observation.unit_id == desk.unit(wanted.org_unit, desk.today).id)
    return found
