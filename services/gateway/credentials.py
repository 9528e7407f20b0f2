"""Setting passwords and secrets from the machine's own side: demo people, first administrator."""

import secrets
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import (
    ApiClient,
    ClientSecret,
    Credential,
    DirectoryAudit,
    Person,
    RoleGrant,
)
from services.directory.units.models import OrgUnit
from services.gateway.settings import NOTIFIER_CLIENT
from services.plan_api.accounts.passwords import hashed, matches
from services.plan_api.clients.domain import LETTERS, Scope
from services.plan_api.passwordrules.service import owner_of, require_good
from services.shared.audit import record

NATION = "viet-nam"
# Requests a minute that a machine of our own never reaches.
AMPLE = 6_000
ADMIN_EMAIL = "quan-tri@tiendo.local"


def set_password(
    session: Session, person_id: int, password: str, now: datetime, *, must_change: bool = False
) -> None:
    values = {"password_hash": hashed(password), "must_change": must_change, "changed_at": now}
    row = insert(Credential).values(person_id=person_id, **values)
    session.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))
    record(session, DirectoryAudit, None, "password_set", ("person", person_id))


def set_secret(session: Session, api_client_id: int, secret: str, now: datetime) -> None:
    """Make it the client's only secret."""
    session.execute(delete(ClientSecret).where(ClientSecret.api_client_id == api_client_id))
    session.add(
        ClientSecret(api_client_id=api_client_id, secret_hash=hashed(secret), created_at=now)
    )
    record(session, DirectoryAudit, None, "client_secret_set", ("api_client", api_client_id))


def note_added(session: Session, kind: str, number: int, unit_id: int) -> None:
    """A line in the trail for a person or a machine that the machine's own side made."""
    record(session, DirectoryAudit, None, "added", (kind, number, unit_id))


def ensure_client(session: Session, secret: str, now: datetime) -> None:
    """The notifier as a machine that reads plans of the whole country and the letters to send, with
    this machine's secret; its limits are such that it never waits.
    """
    client = session.scalar(select(ApiClient).where(ApiClient.client_id == NOTIFIER_CLIENT))
    if client is None:
        client = ApiClient(
            client_id=NOTIFIER_CLIENT, name="Dịch vụ thông báo", source=None,
            scopes=[], unit_ids=[_nation(session)], indicators=[],
        )  # fmt: skip
        session.add(client)
        session.flush()
        note_added(session, "api_client", client.id, client.unit_ids[0])
    client.scopes, client.active = [Scope.PLAN_READ.value, LETTERS], True
    client.rate_limits = dict.fromkeys(client.scopes, AMPLE)
    session.flush()
    kept = session.scalars(
        select(ClientSecret.secret_hash).where(ClientSecret.api_client_id == client.id)
    ).all()
    if not any(matches(each, secret) for each in kept):
        set_secret(session, client.id, secret, now)


def has_real_people(session: Session) -> bool:
    """Whether anybody is here who was not invented: then nothing invented may be added."""
    return session.scalar(select(Person.id).where(~Person.simulated).limit(1)) is not None


def add_first_administrator(session: Session, now: datetime) -> tuple[str, str] | None:
    """The e-mail and password of a new administrator; None when somebody can sign in already.

    The password stands on a screen and perhaps in a log: it is good for choosing another.
    """
    if session.scalar(select(Credential.person_id).limit(1)) is not None:
        return None
    person = Person(email=ADMIN_EMAIL, full_name="Quản trị hệ thống")
    session.add(person)
    session.flush()
    nation = _nation(session)
    session.add(
        RoleGrant(person_id=person.id, role=Role.ADMIN, unit_id=nation, valid_from=now.date())
    )
    note_added(session, "person", person.id, nation)
    password = secrets.token_urlsafe(12)
    require_good(password, owner_of(session, person.id), "/password")
    set_password(session, person.id, password, now, must_change=True)
    return ADMIN_EMAIL, password


def _nation(session: Session) -> int:
    return session.execute(select(OrgUnit.id).where(OrgUnit.key == NATION)).scalar_one()
