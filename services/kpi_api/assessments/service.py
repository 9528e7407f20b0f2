"""Answers how a unit stands against its targets."""

from services.directory.units.domain import map_day
from services.kpi_api.assessments import answers, queries
from services.kpi_api.assessments.keeping import frozen
from services.kpi_api.assessments.schemas import AssessmentParams, Assessments
from services.kpi_api.desk.queries import Desk
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.series.queries import receipts


def read_assessments(desk: Desk, wanted: AssessmentParams) -> Assessments:
    """Only reads: verdicts are frozen by `freezing`, which the loader and the scheduler call."""
    on = wanted.on or desk.today
    unit = desk.unit(wanted.org_unit, map_day(wanted.map, on))
    scope_ids = queries.scopes(desk.directory, unit, wanted.map)
    targets = queries.wanted_targets(desk.session, scope_ids, wanted.plan, wanted.indicator)
    found = queries.dossiers(desk.session, desk.directory, unit, on, targets, wanted.map)
    kept = frozen(desk.session, unit.id, [each.id for each in targets])
    shown = (figure for each in found for _, figure in each.figures)
    names = receipts(desk.session, (figure.cell.receipt_id for figure in shown))
    stage = answers.Stage(desk, unit, on, kept, names)
    items = [answers.assessment(stage, each) for each in found]
    return Assessments(
        org_unit=desk.ref(unit),
        on=on,
        map=wanted.map,
        plan=wanted.plan,
        items=items,
        formula_version=FORMULA_VERSION,
        simulated=any(each.simulated for each in items),
    )
