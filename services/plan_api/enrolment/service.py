"""Adds people with their first roles; sends them links."""

from collections.abc import Sequence
from typing import Any

from services.directory.people.domain import LinkKind
from services.plan_api.enrolment.schemas import LinkSent, PersonAdd
from services.plan_api.invitations.service import send_link
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import changeable, require_active, require_invited
from services.plan_api.people.newcomers import added
from services.plan_api.roles.schemas import RoleGive
from services.plan_api.roles.service import give_role


def add_person(registrar: Registrar, data: PersonAdd) -> int:
    values = data.model_dump(exclude={"roles", "invite"})
    return enrol(registrar, values, data.roles, invite=data.invite)


def enrol(
    registrar: Registrar, values: dict[str, Any], roles: Sequence[RoleGive], *, invite: bool
) -> int:
    """All or nothing: the person, every role, the invitation."""
    found = added(registrar, values, len(roles))
    for place, role in enumerate(roles):
        give_role(registrar, found, role, f"/roles/{place}")
    if invite:
        send(registrar, found.person.id, LinkKind.INVITATION)
    return found.person.id


def invite(registrar: Registrar, person_id: int) -> LinkSent:
    """Once more, for who has not come in yet; older links work no more."""
    found = changeable(registrar, person_id)
    require_active(found)
    require_invited(registrar, found)
    return send(registrar, person_id, LinkKind.INVITATION)


def reset(registrar: Registrar, person_id: int) -> LinkSent:
    """A link to set a new password; the old one works until then."""
    require_active(changeable(registrar, person_id))
    return send(registrar, person_id, LinkKind.RESET)


def send(registrar: Registrar, person_id: int, kind: LinkKind) -> LinkSent:
    link = send_link(registrar.session, person_id, kind, registrar.actor, registrar.now)
    return LinkSent(kind=kind, expires_at=link.expires_at)
