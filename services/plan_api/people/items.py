"""Rows of people as they go over the wire. Apart from service.py: lists of others show them, too."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from services.directory.units.schemas import UnitRef
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole, may_change, state
from services.plan_api.people.schemas import GrantItem, PersonItem
from services.shared.db import OPEN_END

_OWN = ("id", "full_name", "email", "post", "phone", "language", "active", "simulated",
        "last_signed_in_at", "second_factor", "sessions", "version")  # fmt: skip


def items_of(registrar: Registrar, rows: Sequence[Any]) -> list[PersonItem]:
    """Two statements for any number of people."""
    roles = queries.roles_of(registrar.session, [row.id for row in rows])
    givers = {each.delegated_by for held in roles.values() for each in held if each.delegated_by}
    names = queries.names(registrar.session, givers)
    return [_item(registrar, row, roles[row.id], names) for row in rows]


def _item(
    registrar: Registrar, row: Any, roles: list[HeldRole], names: Mapping[int, str]
) -> PersonItem:
    today = registrar.today
    return PersonItem(
        **{name: getattr(row, name) for name in _OWN},
        state=state(
            active=row.active,
            anonymised_at=row.anonymised_at,
            has_password=row.has_password,
            signed_in=row.last_signed_in_at is not None,
        ),
        grants=[_grant(registrar, each, names) for each in roles if not each.is_over(today)],
        may_change=row.anonymised_at is None
        and may_change(registrar.held, registrar.directory, roles, today),
    )


def _grant(registrar: Registrar, role: HeldRole, names: Mapping[int, str]) -> GrantItem:
    return GrantItem(
        id=role.id,
        role=role.role,
        unit=UnitRef.of(registrar.directory.unit(role.unit_id), registrar.language),
        valid_from=role.valid_from,
        valid_to=end(role.valid_to),
        delegated_by=names.get(role.delegated_by or 0),
    )


def end(valid_to: date) -> date | None:
    return None if valid_to == OPEN_END else valid_to
