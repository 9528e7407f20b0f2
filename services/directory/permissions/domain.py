"""Who may do what, and for which unit: the one table of permissions of all three services. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from services.directory.people.domain import Role
from services.directory.units.domain import Directory, Unit, UnitKind

NATION = "viet-nam"
# (role, unit): held for the unit and everything below it.
Held: TypeAlias = tuple[str, int]


class Act(StrEnum):
    """What somebody wants to do; each names one row of RULES."""

    # Being here at all, beyond one's own account.
    TAKE_PART = "take_part"

    UNITS_CHANGE = "units.change"
    GROUPS_CHANGE = "groups.change"
    CALENDAR_CHANGE = "calendar.change"
    PEOPLE_READ = "people.read"
    PEOPLE_CHANGE = "people.change"
    ADMINS_CHANGE = "people.change.admins"
    DELEGATE = "delegate"
    CLIENTS_MANAGE = "clients.manage"
    AUDIT_READ = "audit.read"
    # Putting work into hands, asked for the plan's territory.
    WORK_ASSIGN = "work.assign"

    # Assignments: the row, what is reported on it, drafts of reports, and the moves.
    ASSIGNMENTS_READ = "assignments.read"
    CONTENTS_READ = "contents.read"
    CONTENTS_OVERSEE = "contents.oversee"
    DRAFTS_READ = "drafts.read"
    PROGRESS_REPORT = "progress.report"
    PROGRESS_DECIDE = "progress.decide"

    # Figures: those not approved yet, entering and approving; of a province as a whole apart.
    VALUES_FOLLOW = "values.follow"
    VALUES_ENTER = "values.enter"
    VALUES_APPROVE = "values.approve"
    WHOLE_VALUES_ENTER = "values.whole.enter"
    WHOLE_VALUES_APPROVE = "values.whole.approve"
    DELIVERIES_READ = "deliveries.read"

    LEDGER_READ = "ledger.read"


@dataclass(frozen=True, slots=True)
class Rule:
    """The roles that allow an act for the unit they are held for and all that is below it."""

    roles: frozenset[Role]
    # What concerns every province at once: only roles held for the whole country allow it.
    nationwide: bool = False
    # Roles that allow it too, when they are held for the whole country.
    nationally: frozenset[Role] = frozenset()
    # A role held for a body reaches to the whole province that the body belongs to.
    province_wide: bool = False


_ADMINISTER = frozenset({Role.ADMIN})
_COORDINATE = frozenset({Role.ADMIN, Role.COORDINATOR})
_AGENCY = frozenset({Role.OFFICER, Role.HEAD})
_OVER_IT = frozenset({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
_EVERYBODY = frozenset(Role)

RULES: dict[Act, Rule] = {
    Act.TAKE_PART: Rule(_EVERYBODY),
    Act.UNITS_CHANGE: Rule(_COORDINATE),
    # Groups and the calendar are the same for the whole country.
    Act.GROUPS_CHANGE: Rule(_ADMINISTER, nationwide=True),
    Act.CALENDAR_CHANGE: Rule(_ADMINISTER, nationwide=True),
    Act.PEOPLE_READ: Rule(_COORDINATE | {Role.HEAD}),
    Act.PEOPLE_CHANGE: Rule(_COORDINATE),
    # Administrators are made, changed and removed by administrators only.
    Act.ADMINS_CHANGE: Rule(_ADMINISTER),
    Act.DELEGATE: Rule(frozenset({Role.HEAD})),
    Act.CLIENTS_MANAGE: Rule(_ADMINISTER),
    Act.AUDIT_READ: Rule(_COORDINATE),
    Act.WORK_ASSIGN: Rule(_COORDINATE),
    Act.ASSIGNMENTS_READ: Rule(_EVERYBODY, province_wide=True),
    Act.CONTENTS_READ: Rule(_AGENCY | _OVER_IT, nationally=frozenset({Role.OBSERVER})),
    # Asked for the province that gave the work, also where the agency is not of the province.
    Act.CONTENTS_OVERSEE: Rule(_OVER_IT),
    # A draft is its agency's own, and the coordinator's who helps with it.
    Act.DRAFTS_READ: Rule(_AGENCY | {Role.COORDINATOR}),
    Act.PROGRESS_REPORT: Rule(_AGENCY),
    Act.PROGRESS_DECIDE: Rule(frozenset({Role.HEAD})),
    Act.VALUES_FOLLOW: Rule(_AGENCY | {Role.COORDINATOR}),
    Act.VALUES_ENTER: Rule(_AGENCY),
    Act.VALUES_APPROVE: Rule(frozenset({Role.HEAD})),
    Act.WHOLE_VALUES_ENTER: Rule(frozenset({Role.OFFICER, Role.COORDINATOR})),
    Act.WHOLE_VALUES_APPROVE: Rule(frozenset({Role.COORDINATOR})),
    # Feeds and receipts belong to provinces: a role for a body of one reaches none.
    Act.DELIVERIES_READ: Rule(_EVERYBODY),
    Act.LEDGER_READ: Rule(_COORDINATE),
}


def may(act: Act, held: Iterable[Held], directory: Directory, unit_id: int | None = None) -> bool:
    """Whether the roles allow the act for a unit; without a unit, for any unit at all."""
    tops = _tops(RULES[act], held, directory)
    return any(unit_id is None or directory.covers(each, unit_id) for each in tops)


def units_where(act: Act, held: Iterable[Held], directory: Directory) -> frozenset[int]:
    """Every unit for which the roles allow the act, ended units included."""
    tops = _tops(RULES[act], held, directory)
    return frozenset[int]().union(*(directory.below(each) for each in tops))


def for_the_nation(act: Act, held: Iterable[Held], directory: Directory) -> bool:
    """Whether the roles allow the act for the whole country: also for what no province owns."""
    return any(directory.unit(each).key == NATION for each in _tops(RULES[act], held, directory))


def entering(unit: Unit) -> Act:
    """What entering a value of the unit is: the figures of a whole province are the coordinator's."""
    return Act.WHOLE_VALUES_ENTER if _whole(unit) else Act.VALUES_ENTER


def approving(unit: Unit) -> Act:
    return Act.WHOLE_VALUES_APPROVE if _whole(unit) else Act.VALUES_APPROVE


def _whole(unit: Unit) -> bool:
    return unit.kind in (UnitKind.PROVINCE, UnitKind.NATION)


def _tops(rule: Rule, held: Iterable[Held], directory: Directory) -> Iterator[int]:
    """The highest units for which the rule allows; a unit that is gone opens nothing."""
    for role, unit_id in held:
        unit = directory.units.get(unit_id)
        if unit is None or not _counts(rule, role, national=unit.key == NATION):
            continue
        yield unit_id
        if rule.province_wide and unit.province_id is not None:
            yield unit.province_id


def _counts(rule: Rule, role: str, *, national: bool) -> bool:
    if role in rule.nationally:
        return national
    return role in rule.roles and (national or not rule.nationwide)
