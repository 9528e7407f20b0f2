"""Saved people and machines for the tests of signing in."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import (
    ApiClient,
    ClientSecret,
    Credential,
    Person,
    RoleGrant,
)
from services.directory.units.domain import UnitKind
from services.directory.units.models import OrgUnit
from services.directory.units.queries import mark_changed
from services.plan_api.accounts.passwords import hashed
from services.shared.db import OPEN_END
from tests.conftest import NOW

PASSWORD = "mật khẩu đủ dài 1"  # noqa: S105
SECRET = "a-secret-of-a-machine"  # noqa: S105
EMAIL = "an@so-khcn.example"


def make_unit(session: Session, key: str = "dong-thap/so-thu-nghiem") -> int:
    unit = OrgUnit(
        key=key, kind=UnitKind.DEPARTMENT, name="Sở Thử nghiệm", short_name="STN", norm="so",
        valid_from=date(2025, 7, 1),
    )  # fmt: skip
    session.add(unit)
    session.flush()
    mark_changed(session)
    session.commit()
    return unit.id


def make_person(
    session: Session,
    *grants: tuple[Role, int, date, date],
    email: str = EMAIL,
    active: bool = True,
) -> int:
    person = Person(email=email, full_name="Nguyễn Văn An", active=active)
    session.add(person)
    session.flush()
    session.add(Credential(person_id=person.id, password_hash=hashed(PASSWORD), changed_at=NOW))
    for role, unit_id, start, end in grants:
        session.add(
            RoleGrant(
                person_id=person.id, role=role, unit_id=unit_id, valid_from=start, valid_to=end
            )
        )
    session.commit()
    return person.id


def since_2026(role: Role, unit_id: int) -> tuple[Role, int, date, date]:
    return role, unit_id, date(2026, 1, 1), OPEN_END


def make_client(
    session: Session,
    *,
    scopes: Sequence[str] = ("kpi:read", "kpi:write"),
    unit_ids: Sequence[int] = (),
    secrets: Sequence[str] = (SECRET,),
    active: bool = True,
) -> int:
    client = ApiClient(
        client_id="may-thu", name="Máy thử", source="thu", scopes=list(scopes),
        unit_ids=list(unit_ids), indicators=[], active=active,
    )  # fmt: skip
    session.add(client)
    session.flush()
    for secret in secrets:
        session.add(
            ClientSecret(api_client_id=client.id, secret_hash=hashed(secret), created_at=NOW)
        )
    session.commit()
    return client.id
