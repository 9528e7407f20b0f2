"""People with saved roles over the real directory, and the plan API to ask: for tests about people."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import Credential, DirectoryAudit, Person, RoleGrant
from services.shared.db import OPEN_END, Sessions
from services.shared.tokens import Actor
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.make import SCIENCE, unit
from tests.signing import bearer, person

SINCE = date(2026, 1, 1)
TODAY = NOW.date()
_ROLES = {
    "national": (Role.ADMIN, "viet-nam"),
    "admin": (Role.ADMIN, "dong-thap"),
    "coordinator": (Role.COORDINATOR, "dong-thap"),
    "far": (Role.COORDINATOR, "lang-son"),
    "head": (Role.HEAD, SCIENCE),
    "officer": (Role.OFFICER, SCIENCE),
}


@dataclass
class Staff:
    """Saved people, who ask with the roles that they really hold."""

    session: Session
    client: TestClient
    ids: dict[str, int] = field(default_factory=dict)

    def join(self, name: str, *roles: tuple[Role, str], **values: Any) -> int:
        found = Person(
            **{"email": f"{name}@dongthap.example", "full_name": f"Trần {name}"} | values
        )
        self.session.add(found)
        self.session.flush()
        self.ids[name] = found.id
        for role, key in roles:
            self.give(name, role, key)
        self.session.add(Credential(person_id=found.id, password_hash="x", changed_at=NOW))  # noqa: S106
        self.session.flush()
        return found.id

    def give(
        self, name: str, role: Role, key: str, *, since: date = SINCE, until: date = OPEN_END
    ) -> int:
        grant = RoleGrant(
            person_id=self.ids[name], role=role, unit_id=unit(self.session, key).id,
            valid_from=since, valid_to=until,
        )  # fmt: skip
        self.session.add(grant)
        self.session.flush()
        return grant.id

    def actor(self, name: str) -> Actor:
        held = self.session.execute(
            select(RoleGrant.role, RoleGrant.unit_id).where(
                RoleGrant.person_id == self.ids[name],
                RoleGrant.valid_from <= TODAY,
                RoleGrant.valid_to > TODAY,
            )
        )
        return person(self.ids[name], *((str(row.role), row.unit_id) for row in held))

    def ask(self, method: str, path: str, by: str = "admin", **given: Any) -> Any:
        self.session.commit()
        headers = bearer(self.actor(by)) | given.pop("headers", {})
        answer = self.client.request(method, f"/v1/{path}", headers=headers, **given)
        self.session.expire_all()
        return answer

    def person(self, name: str) -> Person:
        return self.session.get_one(Person, self.ids[name])

    def roles(self, name: str) -> list[tuple[str, int, date, date]]:
        rows = self.session.execute(
            select(RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_from, RoleGrant.valid_to)
            .where(RoleGrant.person_id == self.ids[name])
            .order_by(RoleGrant.id)
        )
        return [(str(row.role), row.unit_id, row.valid_from, row.valid_to) for row in rows]

    def held(self, name: str) -> list[str]:
        """The roles that are not over."""
        return [role for role, _, begin, end in self.roles(name) if end > max(begin, TODAY)]

    def trail(self, action: str) -> list[DirectoryAudit]:
        found = select(DirectoryAudit).where(DirectoryAudit.action == action)
        return list(self.session.scalars(found.order_by(DirectoryAudit.id)))


@contextmanager
def staffed(session: Session, sessions: Sessions) -> Iterator[Staff]:
    with TestClient(lent(plan_api, sessions, lambda: NOW)) as client:
        staff = Staff(session, client)
        for name, role in _ROLES.items():
            staff.join(name, role)
        yield staff
