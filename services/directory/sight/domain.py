"""The table of permissions asked for places, where an agency and a province meet. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.directory.permissions.domain import NATION, Act, Held, may, units_where
from services.directory.units.domain import Directory


@dataclass(frozen=True, slots=True)
class Place:
    """The agency of an assignment, and the province that it counts under."""

    unit_id: int
    province_id: int


@dataclass(frozen=True, slots=True)
class Sight:
    """The agencies and provinces whose assignments a caller may read; None is the whole nation."""

    units: frozenset[int] | None

    def reaches(self, place: Place) -> bool:
        if self.units is None:
            return True
        return place.unit_id in self.units or place.province_id in self.units


def sight_of(directory: Directory, held: Sequence[Held], *, machine: bool) -> Sight:
    """A person reads every assignment of the provinces in which any role is held, and of those that
    they were made of; a machine only what it is bound to, with what is below. Whoever stands for
    the nation reads everything. A body of the whole country is read where its task was given.
    """
    if _national(directory, held):
        return Sight(None)
    if machine:
        return Sight(bound_units(directory, held))
    return Sight(units_where(Act.ASSIGNMENTS_READ, held, directory))


def reads_contents(directory: Directory, held: Sequence[Held], place: Place) -> bool:
    """Reports, evidence and reasons: the agency's officers and heads, those who coordinate, lead or
    administer it or its province, and observers of the whole nation. Machines never ask here.
    """
    return may(Act.CONTENTS_READ, held, directory, place.unit_id) or may(
        Act.CONTENTS_OVERSEE, held, directory, place.province_id
    )


def hears_reasons(directory: Directory, held: Sequence[Held]) -> bool:
    """Of machines only one bound to the whole nation: ours, which takes a decision's reason to whoever wrote the report."""
    return _national(directory, held)


def bound_units(directory: Directory, held: Iterable[Held]) -> frozenset[int]:
    """What a machine is bound to, with all below; what it may do there is said by its scopes."""
    known = [unit_id for _, unit_id in held if unit_id in directory.units]
    return frozenset[int]().union(*map(directory.below, known))


def _national(directory: Directory, held: Iterable[Held]) -> bool:
    return any(
        directory.units[unit_id].key == NATION for _, unit_id in held if unit_id in directory.units
    )
