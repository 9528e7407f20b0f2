"""Gathers what assessments of one unit need, in a fixed number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period, from_stored
from services.directory.units.domain import Directory, MapName, Unit
from services.kpi_api.assessments.judgement import Seen
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.indicators.queries import indicators, targets
from services.kpi_api.series.cells import published_periods
from services.kpi_api.series.domain import PARTIAL, Figure, sources_of
from services.kpi_api.series.queries import lenses


@dataclass(frozen=True)
class Dossier:
    """A unit's targets for one indicator, by one plan and for one scope, with its figures by period."""

    indicator: Indicator
    targets: Sequence[Target]
    figures: Sequence[tuple[Period, Figure]]

    @property
    def seen(self) -> list[Seen]:
        """The periods that have a value."""
        return [Seen(at, each.value) for at, each in self.figures if each.value is not None]

    @property
    def known(self) -> list[Figure]:
        """The figures of the same periods."""
        return [each for _, each in self.figures if each.value is not None]


def scopes(directory: Directory, unit: Unit, map_name: MapName) -> frozenset[int]:
    """The units whose targets a unit answers for: its own and, on the new map, its predecessors'."""
    return directory.answers_for(unit.id) if map_name == "new" else frozenset({unit.id})


def dossiers(
    session: Session,
    directory: Directory,
    unit: Unit,
    on: date,
    wanted: Sequence[Target],
    map_name: MapName = "new",
) -> list[Dossier]:
    """One per indicator, plan and scope, with the figures of periods that ended by the day."""
    known = {each.id: each for each in indicators(session).values()}
    used = [known[each] for each in sorted({each.indicator_id for each in wanted})]
    of = sources_of(directory, unit)
    stored = published_periods(session, [each.id for each in used], of)
    periods = [each for each in map(from_stored, stored) if each.last_day <= on]
    lens = lenses(session, directory, used, of, periods, map_name)
    figures = {
        each.id: [
            (period, figure)
            for period in sorted(periods, key=lambda each: each.last_day)
            if period.kind == each.frequency and period.scheme == each.scheme
            for figure in [lens[each.id].figure(unit, period)]
            if not (figure.derived_from and figure.reason == PARTIAL)
        ]
        for each in used
    }
    ordered = sorted(wanted, key=_group)
    return [
        Dossier(known[key[0]], sorted(each, key=lambda t: t.year), figures[key[0]])
        for key, each in groupby(ordered, _group)
    ]


def _group(target: Target) -> tuple[int, str, int]:
    return (target.indicator_id, target.plan_code, target.scope_unit_id)


def wanted_targets(
    session: Session, scope_ids: Collection[int] | None, plan: str | None, code: str | None
) -> Sequence[Target]:
    found = targets(session, scope_ids=scope_ids, plan=plan)
    if code is None:
        return found
    row = indicators(session).get(code)
    return [each for each in found if row is not None and each.indicator_id == row.id]
