"""The scoreboard: counted by unit in SQL, folded to the units of a map here."""

from collections.abc import Mapping, Sequence
from datetime import date

from services.directory.units.domain import Unit
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import covered, unit_ref
from services.plan_api.maps.domain import View, folded_onto, is_after_merger, rows_of
from services.plan_api.plans.queries import plan_id
from services.plan_api.scoreboard import queries
from services.plan_api.scoreboard.queries import Scope
from services.plan_api.scoreboard.schemas import BoardFilter, BoardRow, Scoreboard, standing_of
from services.plan_api.tallies.domain import Tally


def scoreboard(caller: Caller, wanted: BoardFilter) -> Scoreboard:
    view = View(wanted.by, wanted.map, wanted.as_of or caller.today)
    scope = scope_of(caller, wanted.plan, wanted.province, view.as_of)
    folded = board(caller, view, [view.as_of], scope)[view.as_of]
    rows = [_row(caller, unit, view, folded) for unit in shown(caller, view, scope, folded)]
    return Scoreboard(
        by=view.by,
        map=view.map,
        as_of=view.as_of,
        simulated=queries.has_simulated(caller.session, scope),
        rows=rows,
        total=standing_of(_total(caller, view, folded)),
    )


def scope_of(caller: Caller, plan: str | None, province: str | None, on: date) -> Scope:
    chosen = plan_id(caller.session, plan) if plan else None
    counted, running = queries.counted_plans(caller.session, chosen)
    units = covered(caller, province, on) if province else None
    return Scope(counted, running, units)


def board(
    caller: Caller, view: View, days: Sequence[date], scope: Scope
) -> dict[date, dict[int, Tally]]:
    """For each day the tally of each row, from one statement."""
    found = queries.by_place(
        caller.session, days, scope, coarse=view.by == "province" and view.map == "new"
    )
    return {
        day: folded_onto(caller.directory, view._replace(as_of=day), found.get(day, []))
        for day in days
    }


def shown(caller: Caller, view: View, scope: Scope, folded: Mapping[int, Tally]) -> list[Unit]:
    rows = rows_of(caller.directory, view, folded)
    return [unit for unit in rows if scope.units is None or unit.id in scope.units]


def _row(caller: Caller, unit: Unit, view: View, folded: dict[int, Tally]) -> BoardRow:
    gone = is_after_merger(unit, view)
    tally = Tally() if gone else folded.get(unit.id, Tally())
    return BoardRow(
        unit=unit_ref(caller, unit.id),
        requested_only=tally.requested_only,
        reason="after_merger" if gone else None,
        **dict(standing_of(tally)),
    )


def _total(caller: Caller, view: View, folded: Mapping[int, Tally]) -> Tally:
    """The sum of what has figures on this map; the same by province and by agency."""
    total = Tally()
    for row, tally in folded.items():
        if not is_after_merger(caller.directory.unit(row), view):
            total.add(tally)
    return total
