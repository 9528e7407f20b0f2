"""Stores one line of a table of people, by the same rules as everywhere.

Apart from service.py, which knows files and not people.
"""

from services.plan_api.enrolment.service import enrol
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import Known, addressee
from services.plan_api.people.particulars import change_known
from services.plan_api.peoplefile.schemas import PersonRow, RowStatus
from services.plan_api.roles.placing import placed
from services.plan_api.roles.schemas import RoleGive
from services.plan_api.roles.service import give_role


def store(registrar: Registrar, row: PersonRow, *, invite: bool) -> RowStatus:
    """Created, changed, or found to be so already; a Problem when it is refused."""
    role = _role(row)
    found = addressee(registrar, row.email)
    if found is None:
        enrol(registrar, row.particulars(), [role] if role else [], invite=invite)
        return "created"
    changed = change_known(registrar, found, row.particulars())
    if role is not None and not _holds(registrar, found, role):
        give_role(registrar, found, role)
        return "updated"
    return "updated" if changed else "unchanged"


def _role(row: PersonRow) -> RoleGive | None:
    if row.role is None or row.unit is None:
        return None
    return RoleGive(role=row.role, unit=row.unit, valid_from=row.valid_from, valid_to=row.valid_to)


def _holds(registrar: Registrar, found: Known, wanted: RoleGive) -> bool:
    """Whether an earlier import, or anybody, has given the role; days left out may be any."""
    unit_id = placed(registrar.directory, wanted, registrar.today, "").unit.id
    return any(
        each.role is wanted.role
        and each.unit_id == unit_id
        and each.delegated_by is None
        and not each.is_over(registrar.today)
        and wanted.valid_from in (None, each.valid_from)
        and wanted.valid_to in (None, each.valid_to)
        for each in found.roles
    )
