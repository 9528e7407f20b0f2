"""Shows people to those who may see them."""

from typing import Any

from services.directory.units.access import unit_meant
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import readable_units, require_sight
from services.plan_api.people.items import items_of
from services.plan_api.people.refusals import absent
from services.plan_api.people.schemas import PersonFilter, PersonItem
from services.shared.pages import Page


def people(registrar: Registrar, wanted: PersonFilter) -> Page[PersonItem]:
    """By name; four statements, however many people there are."""
    found = queries.people(registrar.now)
    if (units := readable_units(registrar)) is not None:
        found = queries.with_role_for(found, units)
    if wanted.unit is not None:
        unit = unit_meant(registrar.directory, wanted.unit, registrar.today)
        below = registrar.directory.below(unit.id)
        found = queries.holding(found, wanted.role, below, registrar.today)
    elif wanted.role is not None:
        found = queries.holding(found, wanted.role, None, registrar.today)
    page: Page[Any] = queries.page(registrar.session, found, wanted)
    return Page(
        items=items_of(registrar, page.items),
        next=page.next,
        total=page.total,
        total_is_capped=page.total_is_capped,
    )


def person(registrar: Registrar, person_id: int) -> PersonItem:
    """404 also for whom the caller may not see."""
    require_sight(registrar, person_id)
    row = queries.row(registrar.session, person_id, registrar.now)
    if row is None:
        raise absent()
    return items_of(registrar, [row])[0]
