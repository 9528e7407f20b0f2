"""Takes a delegation back. Apart from service.py: others than its giver may do it, too."""

from services.plan_api.delegations import queries
from services.plan_api.delegations.reading import is_visible, may_revoke
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.refusals import absent, already, not_to_give
from services.plan_api.roles.lending import take_back
from services.shared.conditions import require_version


def revoke(registrar: Registrar, grant_id: int, condition: str) -> None:
    """From today on; one that was to begin later never does."""
    queries.lock(registrar.session, grant_id)
    row = queries.row(registrar.session, grant_id)
    if row is None or not is_visible(registrar, row):
        raise absent()
    if not may_revoke(registrar, row):
        raise not_to_give()
    require_version(condition, row.version)
    if row.valid_to <= registrar.today:
        raise already("Ủy quyền này đã kết thúc.", "This delegation has ended already.")
    held = HeldRole(row.id, row.role, row.unit_id, row.valid_from, row.valid_to, row.giver_id)
    take_back(registrar, row.deputy_id, held)
