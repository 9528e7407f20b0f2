"""Verdicts on targets whose date has passed: what they say, and how they are frozen.

Beside `service`, which only reads: freezing writes, and the loader and the scheduler call it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.kpi_api.assessments import queries
from services.kpi_api.assessments.judgement import Aim, decide
from services.kpi_api.assessments.keeping import Found, keep
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.indicators.queries import due_on
from services.kpi_api.series.queries import receipts


def aim_of(target: Target, indicator: Indicator) -> Aim:
    return Aim(target.year, due_on(target.year, indicator), target.comparator, target.value)


def verdicts_of(
    dossier: queries.Dossier, on: date, names: Mapping[int | None, UUID]
) -> dict[int, Found]:
    """By target, the verdict as of a day; none for targets whose date has not passed."""
    figures = dict(dossier.figures)
    found: dict[int, Found] = {}
    for target in dossier.targets:
        aim = aim_of(target, dossier.indicator)
        decision = decide(aim, dossier.seen, on)
        if decision is None:
            continue
        cell = figures[decision.seen.period].cell if decision.seen else None
        name = names.get(cell.receipt_id) if cell else None
        found[target.id] = Found(
            due_on=aim.due_on,
            result=decision.result,
            target_value=target.value,
            period=decision.seen.period if decision.seen else None,
            value=decision.seen.value if decision.seen else None,
            num=cell.num if cell and cell.den else None,
            den=cell.den if cell and cell.den else None,
            gap=decision.gap,
            receipt=str(name) if name else None,
            simulated=bool(cell and cell.simulated),
            formula_version=FORMULA_VERSION,
            frozen_at=None,
            final=decision.final,
        )
    return found


def freeze_verdicts(session: Session, directory: Directory, now: datetime) -> int:
    """Keep every final verdict that is not kept yet; how many were added.

    A target is judged for the units that answer for its scope today: the successors of a province
    that has ended inherit its targets, and are judged by their own figures.
    """
    every = queries.wanted_targets(session, None, None, None)
    added = 0
    for scope_id in sorted({each.scope_unit_id for each in every}):
        wanted = [each for each in every if each.scope_unit_id == scope_id]
        for unit in directory.successors(scope_id, now.date()):
            found = queries.dossiers(session, directory, unit, now.date(), wanted)
            shown = (figure for each in found for _, figure in each.figures)
            names = receipts(session, (figure.cell.receipt_id for figure in shown))
            for dossier in found:
                verdicts = verdicts_of(dossier, now.date(), names)
                added += keep(session, unit.id, now, verdicts)
    return added
