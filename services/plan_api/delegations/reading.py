"""Delegations for whom they concern: giver, deputy, and who reads people of the unit.

Apart from service.py, which changes them.
"""

from typing import Any

from services.directory.permissions.domain import Act, for_the_nation, may, units_where
from services.directory.units.access import unit_meant
from services.directory.units.schemas import UnitRef
from services.plan_api.delegations import queries
from services.plan_api.delegations.domain import DelegationState, state
from services.plan_api.delegations.schemas import DelegationFilter, DelegationItem, Party
from services.plan_api.people.access import Registrar
from services.shared.pages import Page


def delegations(registrar: Registrar, wanted: DelegationFilter) -> Page[DelegationItem]:
    """The newest first; two statements."""
    found = queries.delegations()
    if not for_the_nation(Act.PEOPLE_READ, registrar.held, registrar.directory):
        units = units_where(Act.PEOPLE_READ, registrar.held, registrar.directory)
        found = queries.of_person_or_units(found, registrar.own_id, units)
    if wanted.unit is not None:
        unit = unit_meant(registrar.directory, wanted.unit, registrar.today)
        found = queries.for_units(found, registrar.directory.below(unit.id))
    if wanted.state is not None:
        found = queries.standing(found, wanted.state, registrar.today)
    page = queries.page(registrar.session, found, wanted)
    items = [item(registrar, row) for row in page.items]
    return Page(items=items, next=page.next, total=page.total, total_is_capped=page.total_is_capped)


def is_visible(registrar: Registrar, row: Any) -> bool:
    return registrar.own_id in (row.giver_id, row.deputy_id) or may(
        Act.PEOPLE_READ, registrar.held, registrar.directory, row.unit_id
    )


def may_revoke(registrar: Registrar, row: Any) -> bool:
    """Its giver, and who could give and take the role itself."""
    return registrar.own_id == row.giver_id or may(
        Act.PEOPLE_CHANGE, registrar.held, registrar.directory, row.unit_id
    )


def item(registrar: Registrar, row: Any) -> DelegationItem:
    stands = state(row.valid_from, row.valid_to, registrar.today)
    return DelegationItem(
        id=row.id,
        giver=Party(id=row.giver_id, full_name=row.giver_name, post=row.giver_post),
        deputy=Party(id=row.deputy_id, full_name=row.deputy_name, post=row.deputy_post),
        role=row.role,
        unit=UnitRef.of(registrar.directory.unit(row.unit_id), registrar.language),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        instrument=row.instrument,
        state=stands,
        may_revoke=stands is not DelegationState.ENDED and may_revoke(registrar, row),
        version=row.version,
    )
