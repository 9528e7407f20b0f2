"""Stores somebody new, without a role yet. Apart from service.py, which only reads."""

from typing import Any

from sqlalchemy.dialects.postgresql import insert

from services.directory.people.domain import search_words
from services.directory.people.models import Person
from services.directory.permissions.domain import Act, for_the_nation
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import Known, require_changing
from services.plan_api.people.recording import note
from services.plan_api.people.refusals import email_taken, wrong


def added(registrar: Registrar, values: dict[str, Any], n_roles: int) -> Known:
    """409 for an address that somebody has; of two at once, the second."""
    require_changing(registrar)
    if not n_roles and not for_the_nation(Act.PEOPLE_CHANGE, registrar.held, registrar.directory):
        raise wrong(
            "/roles", "roles_missing",
            "Hãy trao ít nhất một vai trò: người không có vai trò nằm ngoài phạm vi của bạn.",
            "Give at least one role: whoever has none is beyond your reach.",
        )  # fmt: skip
    norm = search_words(values["full_name"], values["email"])
    # Whom an invented person adds is part of the demo, too.
    simulated = queries.is_simulated(registrar.session, registrar.own_id)
    row = insert(Person).values(norm=norm, simulated=simulated, **values)
    person_id = registrar.session.scalar(
        row.on_conflict_do_nothing(index_elements=["email"]).returning(Person.id)
    )
    if person_id is None:
        raise email_taken()
    note(registrar, "person_added", person_id, [], (None, {"given": sorted(values)}))
    return Known(registrar.session.get_one(Person, person_id), [])
