"""Roles that are lent: written like those that are given, with whose they are.

Apart from service.py: there nobody gives what is their own.
"""

from typing import NamedTuple

from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.doors import Known
from services.plan_api.people.recording import note
from services.plan_api.roles.ending import end_all
from services.plan_api.roles.placing import Place, placed, require_apart
from services.plan_api.roles.schemas import RoleGive
from services.plan_api.roles.storing import stored


class Loan(NamedTuple):
    """Whose role, for which unit and days, by which document."""

    giver_id: int
    place: Place
    instrument: str | None


def placed_loan(registrar: Registrar, wanted: RoleGive) -> Place:
    return placed(registrar.directory, wanted, registrar.today, "")


def lend(registrar: Registrar, deputy: Known, wanted: RoleGive, loan: Loan) -> int:
    """The number of the grant."""
    place = loan.place
    require_apart(deputy.roles, wanted.role, place, "")
    lent = HeldRole(0, wanted.role, place.unit.id, place.valid_from, place.valid_to, loan.giver_id)
    deputy.person.version += 1
    held = stored(registrar.session, deputy.person.id, lent, deputy.roles, loan.instrument)
    note(registrar, "role_delegated", deputy.person.id, [held], (None, held.told()))
    return held.id


def take_back(registrar: Registrar, deputy_id: int, held: HeldRole) -> None:
    end_all(registrar, [held])
    note(registrar, "delegation_revoked", deputy_id, [held], (held.told(), None))
