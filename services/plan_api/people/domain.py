"""Who may see whom and change what about whom, and how a person stands. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from services.directory.people.domain import Role
from services.directory.permissions.domain import Act, Held, for_the_nation, may
from services.directory.units.domain import Directory


class PersonState(StrEnum):
    """Invited: has never signed in, and has no password to do so."""

    ACTIVE = "active"
    INVITED = "invited"
    DEACTIVATED = "deactivated"
    ANONYMISED = "anonymised"


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role somebody holds, held or will hold; `valid_to` is the first day without it."""

    id: int
    role: Role
    unit_id: int
    valid_from: date
    valid_to: date
    delegated_by: int | None

    def is_over(self, today: date) -> bool:
        return self.valid_to <= today

    def numbered(self, grant_id: int) -> "HeldRole":
        return replace(self, id=grant_id)

    def told(self) -> dict[str, object]:
        """As the trail keeps it."""
        return {
            "role": self.role,
            "unit": self.unit_id,
            "valid_from": self.valid_from.isoformat(),
            "valid_to": self.valid_to.isoformat(),
            "delegated_by": self.delegated_by,
        }

    def meets(self, valid_from: date, valid_to: date) -> bool:
        """Whether the two stretches of days have one in common; one that never held a day has none."""
        begin, end = max(self.valid_from, valid_from), min(self.valid_to, valid_to)
        return begin < end


def state(
    *, active: bool, anonymised_at: datetime | None, has_password: bool, signed_in: bool
) -> PersonState:
    if anonymised_at is not None:
        return PersonState.ANONYMISED
    if not active:
        return PersonState.DEACTIVATED
    return PersonState.ACTIVE if has_password or signed_in else PersonState.INVITED


def giving(role: Role) -> Act:
    """What giving or taking a role is: administrators are administrators' business."""
    return Act.ADMINS_CHANGE if role is Role.ADMIN else Act.PEOPLE_CHANGE


def may_give(held: Iterable[Held], directory: Directory, role: Role, unit_id: int) -> bool:
    return may(giving(role), held, directory, unit_id)


def may_lend(directory: Directory, role: HeldRole, unit_id: int) -> bool:
    """Whether a role of one's own may be lent to a deputy for the unit."""
    return may(Act.DELEGATE, [(role.role, role.unit_id)], directory, unit_id)


def may_see(held: Sequence[Held], directory: Directory, roles: Iterable[HeldRole]) -> bool:
    """Whoever reads people of a unit in which the person has ever held a role."""
    if for_the_nation(Act.PEOPLE_READ, held, directory):
        return True
    return any(may(Act.PEOPLE_READ, held, directory, each.unit_id) for each in roles)


def may_change(
    held: Sequence[Held], directory: Directory, roles: Sequence[HeldRole], today: date
) -> bool:
    """Only who could give every role that the person holds or will hold (held, when none is left).

    Else a password reset in one province would open the doors of another.
    """
    left = [each for each in roles if not each.is_over(today)] or roles
    if not left:
        return for_the_nation(Act.PEOPLE_CHANGE, held, directory)
    return all(may_give(held, directory, each.role, each.unit_id) for each in left)
