"""Lists of single values, filtered without giving away what the caller may not see."""

from sqlalchemy import ColumnElement, and_, literal, not_, or_

from services.directory.calendar.periods import Scheme, parse
from services.directory.units.access import unit_meant
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry import queries, reading
from services.kpi_api.entry.schemas import ObservationItem, ObservationParams
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.observations.models import Observation
from services.shared.pages import Key, Page, paginate
from services.shared.problems import Invalid
from services.shared.wording import Words


def read_page(desk: Desk, wanted: ObservationParams) -> Page[ObservationItem]:
    """The latest period first. Of others' units only published values, which count as approved."""
    rights = queries.rights(desk)
    seen = queries.among({*rights.officer, *rights.head, *rights.coordinator, *rights.machine})
    mine = queries.among({*rights.officer, *rights.head, *rights.coordinator})
    found = queries.every().where(or_(Observation.pub_state.is_not(None), seen))
    found = found.where(*_filters(desk, wanted))
    if wanted.mine:
        found = found.where(mine)
    if wanted.workflow is not None:
        shown = and_(seen, Observation.workflow == wanted.workflow)
        others = and_(not_(seen), literal(wanted.workflow == Workflow.APPROVED))
        found = found.where(or_(shown, others))
    keys = [
        Key(Observation.period, descending=True),
        Key(Observation.unit_id),
        Key(Observation.indicator_id),
    ]
    page = paginate(desk.session, found, keys, wanted, lambda row: row[0])
    answers = reading.shelf(desk, page.items)
    items = [ObservationItem(**answers.item(row)) for row in page.items]
    return Page[ObservationItem](
        items=items, next=page.next, total=page.total, total_is_capped=page.total_is_capped
    )


def _filters(desk: Desk, wanted: ObservationParams) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.indicator is not None:
        row = indicator(desk.session, wanted.indicator)
        found.append(Observation.indicator_id == row.id)
    if wanted.period is not None:
        found.append(Observation.period.in_(_periods(wanted.period)))
    if wanted.org_unit is not None:
        unit = unit_meant(desk.directory, wanted.org_unit, desk.today)
        found.append(Observation.unit_id == unit.id)
    return found


def _periods(code: str) -> list[int]:
    """The code in either scheme."""
    found = [parse(code, scheme) for scheme in Scheme]
    known = [each.stored for each in found if each is not None]
    if not known:
        words = Words("Kỳ không hợp lệ.", "Not a period.")
        raise Invalid(*words, errors=[("/query/period", "E-PERIOD-INVALID", words)])
    return known
