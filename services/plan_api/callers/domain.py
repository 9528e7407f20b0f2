"""Whose assignments a caller may read, and whose reports: the one place of this rule. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from services.directory.people.domain import Role
from services.directory.units.domain import Directory

NATION = "viet-nam"
# (role, unit): held for the unit and everything below it.
Held: TypeAlias = tuple[str, int]
_OF_THE_AGENCY = frozenset({Role.OFFICER, Role.HEAD})
_OVER_THE_AGENCY = frozenset({Role.COORDINATOR, Role.LEADER, Role.ADMIN})


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


def sight_of(directory: Directory, held: Iterable[Held], *, machine: bool) -> Sight:
    """A person reads every assignment of the provinces in which any role is held, and of those that
    they were made of; a machine only what it is bound to, with what is below. A role for the nation
    reads everything. A body of the whole country is read where its task was given.
    """
    units = [directory.unit(unit_id) for _, unit_id in held if unit_id in directory.units]
    if any(unit.key == NATION for unit in units):
        return Sight(None)
    tops = {unit.id for unit in units}
    if not machine:
        tops |= {unit.province_id for unit in units if unit.province_id is not None}
    return Sight(frozenset[int]().union(*map(directory.below, tops)))


def reads_contents(directory: Directory, held: Iterable[Held], place: Place) -> bool:
    """Reports, evidence and reasons: the agency's officers and heads, those who coordinate, lead or
    administer it or its province, and observers of the whole nation. Machines never ask here.
    """
    return any(_opens(directory, each, place) for each in held if each[1] in directory.units)


def _opens(directory: Directory, held: Held, place: Place) -> bool:
    role, unit_id = held
    if role in _OF_THE_AGENCY:
        return directory.covers(unit_id, place.unit_id)
    if role in _OVER_THE_AGENCY:
        below = directory.below(unit_id)
        return place.unit_id in below or place.province_id in below
    return role == Role.OBSERVER and directory.unit(unit_id).key == NATION
