"""Lends a head's role to a deputy."""

from services.plan_api.delegations import queries
from services.plan_api.delegations.giving import (
    LENT,
    require_deputy,
    require_own_role,
    require_time,
)
from services.plan_api.delegations.reading import item
from services.plan_api.delegations.schemas import DelegationAdd, DelegationItem
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import colleague
from services.plan_api.roles.lending import Loan, lend, placed_loan
from services.plan_api.roles.schemas import RoleGive


def delegate(registrar: Registrar, data: DelegationAdd) -> DelegationItem:
    """The deputy acts with the role on these days, and is shown to act for the giver."""
    wanted = RoleGive(role=LENT, unit=data.unit, valid_from=data.valid_from, valid_to=data.valid_to)
    place = placed_loan(registrar, wanted)
    own = require_own_role(registrar, place)
    require_time(registrar, place)
    deputy = colleague(registrar, data.deputy_id, "/deputy_id")
    require_deputy(registrar, deputy, own)
    loan = Loan(registrar.own_id, place, data.instrument)
    grant_id = lend(registrar, deputy, wanted, loan)
    return item(registrar, queries.one(registrar.session, grant_id))
