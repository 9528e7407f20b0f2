"""Says how much hangs on a unit before it is merged or ended.

A succession rewrites no value: each stays with the unit that reported it, and reads walk the
directory from a successor to its predecessors (series.domain).
"""

from services.directory.calendar.periods import from_stored
from services.kpi_api.desk.queries import Desk
from services.kpi_api.seriesheld import queries
from services.kpi_api.seriesheld.schemas import HeldFilter, SeriesHeld


def series_held(desk: Desk, wanted: HeldFilter) -> SeriesHeld:
    unit = desk.unit(wanted.org_unit, desk.today)
    found = queries.held(desk.session, desk.directory.answers_for(unit.id))
    periods = sorted(map(from_stored, found.periods), key=lambda each: each.last_day)
    return SeriesHeld(
        unit=desk.ref(unit),
        indicators=found.indicators,
        observations=found.observations,
        first_period=periods[0].code if periods else None,
        last_period=periods[-1].code if periods else None,
    )
