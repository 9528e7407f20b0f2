"""Report duties with the instance that each owes next."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from services.directory.calendar.queries import working_days
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import covered, group_ref, unit_ref, unit_refs
from services.plan_api.duties import domain, queries
from services.plan_api.duties.schemas import DutyFilter, DutyList, DutyRead
from services.plan_api.plans.queries import plan_id
from services.plan_api.plans.schemas import PlanRef, in_language


def duties(caller: Caller, wanted: DutyFilter) -> DutyList:
    as_of = wanted.as_of or caller.today
    plan = plan_id(caller.session, wanted.plan) if wanted.plan else None
    units = covered(caller, wanted.province) if wanted.province else None
    return DutyList(as_of=as_of, items=duties_of(caller, as_of, plan, units))


def duties_of(
    caller: Caller, as_of: date, plan: int | None, units: Collection[int] | None = None
) -> list[DutyRead]:
    """Two statements, however many duties."""
    days = working_days(caller.session)
    rows = caller.session.execute(queries.duties(plan, units)).all()
    return [_read(caller, row, as_of, days) for row in rows]


def _read(caller: Caller, row: Any, as_of: date, days: Mapping[date, bool]) -> DutyRead:
    period = None
    if not row.embedded_in:
        period = domain.owed(as_of, row.cadence, row.scheme, lambda each: _due(row, each, days))
    same = (
        "id",
        "code",
        "clause_ref",
        "cadence",
        "scheme",
        "inclusive",
        "roll_policy",
        "embedded_in",
    )
    return DutyRead(
        plan=PlanRef.of(row, caller.language),
        title=in_language(caller.language, row.title, row.title_en),
        from_units=unit_refs(caller, _standing(caller, row.from_units, as_of)),
        from_groups=[group_ref(caller, key) for key in row.from_groups],
        to_unit=unit_ref(caller, _standing(caller, [row.to_unit_id], as_of)[0]),
        wording=row.due_wording,
        period=period.code if period else None,
        window_from=period.first_day if period else None,
        window_to=period.last_day if period else None,
        cutoff_on=period.cutoff_on if period else None,
        due_on=_due(row, period, days) if period else None,
        **{name: getattr(row, name) for name in same},
    )


def _standing(caller: Caller, unit_ids: Sequence[int], on: date) -> list[int]:
    """Who reports, or is reported to, on the day: the units named, or those that answer for them.

    A unit that nobody answers for stays named, so that the gap is seen.
    """
    known = caller.directory
    answering = {
        unit.id: unit
        for each in unit_ids
        for unit in known.successors(each, on)[:1] or [known.unit(each)]
    }
    return list(answering)


def _due(row: Any, period: domain.Period, days: Mapping[date, bool]) -> date | None:
    if row.due_day is None:
        return None
    return domain.due_on(
        period, row.due_day, inclusive=row.inclusive, policy=row.roll_policy, days=days
    )
