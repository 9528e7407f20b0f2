"""Folds what was counted by unit onto the units of a map. Pure over the directory in memory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from services.directory.units.domain import Directory, MapName, Unit, map_day
from services.plan_api.tallies.domain import Tally

By: TypeAlias = Literal["province", "agency"]


class View(NamedTuple):
    """Rows by province or agency, on a map, on a day."""

    by: By
    map: MapName
    as_of: date


class Place(NamedTuple):
    """An agency, and the province that its assignments were counted under when they were made."""

    unit_id: int
    province_id: int


def home(directory: Directory, place: Place, view: View) -> int | None:
    """The row a unit counts in; None when the map has no place for it.

    A body of the whole country counts under the province that gave it the task.
    """
    unit_id = place.unit_id
    if view.by == "province":
        nationwide = directory.unit(unit_id).province_id is None
        here = place.province_id if nationwide else unit_id
        return directory.province_on(here, view.map, view.as_of)
    answering = directory.successors(unit_id, map_day(view.map, view.as_of))
    return answering[0].id if answering else unit_id


def folded_onto(
    directory: Directory, view: View, found: Iterable[tuple[Place, Tally]]
) -> dict[int, Tally]:
    """One tally for each row; all that was counted is in one of them, where the map has a place."""
    rows: dict[int, Tally] = defaultdict(Tally)
    for place, tally in found:
        row = home(directory, place, view)
        if row is not None:
            rows[row].add(tally)
    return dict(rows)


def is_after_merger(unit: Unit, view: View) -> bool:
    """On the old map a merged province, and what belonged to it, has no figures after its end."""
    return view.map == "old" and unit.valid_to <= view.as_of


def rows_of(directory: Directory, view: View, folded: Mapping[int, Tally]) -> list[Unit]:
    """Every province of the map in the order of codes; or the agencies counted, by key.

    An agency that ended without successor has a row only while something of its counts.
    """
    if view.by == "province":
        return directory.provinces(map_day(view.map, view.as_of))
    found = [directory.unit(row) for row in folded]
    kept = [unit for unit in found if not _is_gone(unit, view, folded[unit.id])]
    return sorted(kept, key=lambda unit: unit.key)


def _is_gone(unit: Unit, view: View, tally: Tally) -> bool:
    day = map_day(view.map, view.as_of)
    return view.by == "agency" and not unit.valid_on(day) and tally.n_all == 0
