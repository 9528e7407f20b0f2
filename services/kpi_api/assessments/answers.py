"""Puts judgements into answers. Beside `service`, because it only arranges what others found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.directory.units.domain import Unit
from services.kpi_api.assessments.freezing import aim_of, verdicts_of
from services.kpi_api.assessments.judgement import Judgement, judge
from services.kpi_api.assessments.keeping import Found
from services.kpi_api.assessments.queries import Dossier
from services.kpi_api.assessments.schemas import (
    Assessment,
    Baseline,
    Current,
    PathPoint,
    TargetVerdict,
)
from services.kpi_api.desk.queries import Desk
from services.kpi_api.indicators.schemas import IndicatorBrief, PlanBrief


@dataclass(frozen=True)
class Stage:
    """What all assessments of one answer share: the unit, the day, frozen verdicts, receipts' names."""

    desk: Desk
    unit: Unit
    on: date
    kept: Mapping[int, Found]
    names: Mapping[int | None, UUID]


def assessment(stage: Stage, dossier: Dossier) -> Assessment:
    row, first = dossier.indicator, dossier.targets[0]
    aims = [aim_of(each, row) for each in dossier.targets]
    found = judge(aims, dossier.seen, row.direction == "up", row.cap, stage.on)
    verdicts = _verdicts(stage, dossier)
    current = _current(stage, dossier)
    scope = stage.desk.directory.unit(first.scope_unit_id)
    return Assessment(
        indicator=IndicatorBrief.of(row, stage.desk.language),
        plan=PlanBrief(code=first.plan_code, symbol=first.plan_symbol),
        scope=stage.desk.ref(scope),
        inherited=scope.id != stage.unit.id,
        status=found.status,
        reason=_reason(stage, found),
        baseline=_baseline(dossier),
        current=current,
        path=[PathPoint(on=each.on, value=each.value) for each in found.path],
        targets=verdicts,
        judged_by=found.in_view.year if found.in_view else None,
        expected=found.expected,
        attained_share=found.share,
        ratio=found.ratio,
        ratio_status=found.ratio_status,
        disputed=found.disputed,
        periods_left=found.periods_left,
        required_pace=found.required_pace,
        observed_pace=found.observed_pace,
        forecast=found.forecast,
        forecast_on=found.in_view.due_on if found.in_view and found.forecast is not None else None,
        reached_on=found.reached_on,
        never_reached=found.never,
        simulated=any(figure.cell.simulated > 0 for _, figure in dossier.figures),
    )


def _reason(stage: Stage, found: Judgement) -> str | None:
    """For a unit that has ended, say that: its series stopped, nobody forgot to report."""
    return "after_merger" if found.reason and stage.on >= stage.unit.valid_to else found.reason


def _baseline(dossier: Dossier) -> Baseline | None:
    """No document states one: it is the first published figure."""
    if not dossier.seen:
        return None
    seen, figure = dossier.seen[0], dossier.known[0]
    return Baseline(
        period=seen.period.code,
        on=seen.period.last_day,
        value=seen.value,
        derived=True,
        simulated=figure.cell.simulated > 0,
    )


def _current(stage: Stage, dossier: Dossier) -> Current | None:
    if not dossier.seen:
        return None
    seen, figure = dossier.seen[-1], dossier.known[-1]
    ratio = bool(figure.cell.den)
    receipt = stage.names.get(figure.cell.receipt_id)
    return Current(
        period=seen.period.code,
        on=seen.period.last_day,
        value=seen.value,
        numerator=figure.cell.num if ratio else None,
        denominator=figure.cell.den if ratio else None,
        receipt=str(receipt) if receipt else None,
        derived_from=[stage.desk.ref(each) for each in figure.derived_from],
        simulated=figure.cell.simulated > 0,
    )


def _verdicts(stage: Stage, dossier: Dossier) -> list[TargetVerdict]:
    """The frozen verdict where there is one, else what it would be today."""
    now = verdicts_of(dossier, stage.on, stage.names)
    found = []
    for target in dossier.targets:
        judged = now.get(target.id)
        kept = stage.kept.get(target.id) if judged else None
        said = kept or judged
        english = stage.desk.language == "en" and target.wording_en
        found.append(
            TargetVerdict(
                year=target.year,
                due_on=aim_of(target, dossier.indicator).due_on,
                comparator=target.comparator,
                value=target.value,
                unit=target.unit,
                wording=english or target.wording,
                clause_ref=target.clause_ref,
                result=said.result if said else None,
                period=said.period.code if said and said.period else None,
                observed=said.value if said else None,
                gap=said.gap if said else None,
                receipt=said.receipt if said else None,
                frozen_at=said.frozen_at if said else None,
                formula_version=said.formula_version if said else None,
                simulated=said.simulated if said else False,
            )
        )
    return found
