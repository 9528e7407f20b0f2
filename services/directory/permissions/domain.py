"""Who may do what, and for which unit: the one table of permissions of all three services. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from services.directory.people.domain import Role
from services.directory.units.domain import Directory

NATION = "viet-nam"
# (role, unit): held for the unit and everything below it.
Held: TypeAlias = tuple[str, int]


class Act(StrEnum):
    """What somebody wants to do; each names one row of RULES."""

    UNITS_CHANGE = "units.change"
    GROUPS_CHANGE = "groups.change"
    CALENDAR_CHANGE = "calendar.change"
    PEOPLE_READ = "people.read"
    PEOPLE_CHANGE = "people.change"
    DELEGATE = "delegate"
    CLIENTS_MANAGE = "clients.manage"
    AUDIT_READ = "audit.read"


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that allow an act for the unit they are held for and all that is below it."""

    roles: frozenset[Role]
    # What concerns every province at once: only roles held for the whole country allow it.
    nationwide: bool = False


_ADMINISTER = frozenset({Role.ADMIN})
_COORDINATE = frozenset({Role.ADMIN, Role.COORDINATOR})

RULES: dict[Act, Rule] = {
    Act.UNITS_CHANGE: Rule(_COORDINATE),
    # Groups and the calendar are the same for the whole country.
    Act.GROUPS_CHANGE: Rule(_ADMINISTER, nationwide=True),
    Act.CALENDAR_CHANGE: Rule(_ADMINISTER, nationwide=True),
    Act.PEOPLE_READ: Rule(_COORDINATE | {Role.HEAD}),
    Act.PEOPLE_CHANGE: Rule(_COORDINATE),
    Act.DELEGATE: Rule(frozenset({Role.HEAD})),
    Act.CLIENTS_MANAGE: Rule(_ADMINISTER),
    Act.AUDIT_READ: Rule(_COORDINATE),
}


def may(act: Act, held: Iterable[Held], directory: Directory, unit_id: int | None = None) -> bool:
    """Whether the roles allow the act for a unit; without a unit, for any unit at all."""
    units = units_where(act, held, directory)
    return bool(units) if unit_id is None else unit_id in units


def units_where(act: Act, held: Iterable[Held], directory: Directory) -> frozenset[int]:
    """Every unit for which the roles allow the act, ended units included."""
    rule = RULES[act]
    tops = (unit_id for role, unit_id in held if role in rule.roles and unit_id in directory.units)
    return frozenset[int]().union(
        *(
            directory.below(unit_id)
            for unit_id in tops
            if not rule.nationwide or directory.unit(unit_id).key == NATION
        )
    )
