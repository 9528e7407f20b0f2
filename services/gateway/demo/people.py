"""Invented people for every role in three provinces, and a portal that sends values.

Names and addresses follow from the seed; secrets are random and never kept but as argon2id.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import ApiClient, Person, RoleGrant
from services.directory.units.domain import Directory, Unit
from services.directory.units.names import folded
from services.directory.units.queries import directory
from services.gateway.credentials import AMPLE, note_added, set_password, set_secret

NATION = "viet-nam"
PROVINCES = ("dong-thap", "lang-son", "thanh-hoa")
LEAD = "so-khoa-hoc-va-cong-nghe"
SCHOOLS = "so-giao-duc-va-dao-tao"
SINCE = date(2025, 7, 1)
CLIENT_ID = SOURCE = "dvc-h20"
SCOPES = ("kpi:write", "kpi:read", "plan:read")
POSTS = {
    Role.OFFICER: "Chuyên viên",
    Role.HEAD: "Giám đốc",
    Role.COORDINATOR: "Chuyên viên đầu mối theo dõi kế hoạch",
    Role.LEADER: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    Role.ADMIN: "Quản trị hệ thống",
    Role.OBSERVER: "Chuyên viên theo dõi, Bộ Khoa học và Công nghệ",
}
FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Dương",
)
MIDDLE = ("Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quốc", "Hữu", "Thu", "Đức", "Kim")
GIVEN = ("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hạnh", "Khánh", "Lan", "Long", "Mai", "Nam",
         "Phúc", "Quang", "Sơn", "Thảo", "Trang", "Tuấn", "Vân", "Yến")  # fmt: skip


@dataclass(frozen=True)
class DemoPerson:
    """One line of .local/demo-accounts.json; `org_unit` is a code that resolves today."""

    email: str
    password: str
    role: str
    org_unit: str
    full_name: str
    post: str


@dataclass(frozen=True)
class DemoClient:
    client_id: str
    client_secret: str
    scope: str
    source: str


@dataclass(frozen=True)
class DemoAccounts:
    people: list[DemoPerson]
    clients: list[DemoClient]


def generate(session: Session, now: datetime, seed: int) -> DemoAccounts:
    """Make the people and the client, or give those that are there new secrets."""
    found = directory(session)
    names = _names(Random(seed))  # noqa: S311  invented names, no secret
    people = [_person(session, now, *place, next(names)) for place in _places(found)]
    return DemoAccounts(people, [_client(session, found, now)])


def emails(session: Session) -> set[str]:
    """The addresses of the invented people that are there."""
    return set(session.scalars(select(Person.email).where(Person.simulated)))


def places(session: Session) -> int:
    """How many people there are to be."""
    return sum(1 for _ in _places(directory(session)))


def _places(found: Directory) -> Iterator[tuple[Role, Unit]]:
    for province in PROVINCES:
        agency = _unit(found, f"{province}/{LEAD}")
        yield from ((role, agency) for role in (Role.OFFICER, Role.HEAD))
        whole = _unit(found, province)
        yield from ((role, whole) for role in (Role.COORDINATOR, Role.LEADER, Role.ADMIN))
        if province == PROVINCES[0]:
            schools = _unit(found, f"{province}/{SCHOOLS}")
            yield from ((role, schools) for role in (Role.OFFICER, Role.HEAD))
    yield from ((role, _unit(found, NATION)) for role in (Role.OBSERVER, Role.ADMIN))


def _unit(found: Directory, key: str) -> Unit:
    unit = found.by_key(key)
    if unit is None:
        raise LookupError(f"The directory has no unit {key}; load it first.")
    return unit


def _names(random: Random) -> Iterator[str]:
    """Full names, no two with the same ends, since addresses are made of those."""
    ends = [(family, given) for family in FAMILY for given in GIVEN]
    for family, given in random.sample(ends, len(ends)):
        yield f"{family} {random.choice(MIDDLE)} {given}"


def _person(session: Session, now: datetime, role: Role, unit: Unit, name: str) -> DemoPerson:
    words = folded(name).split()
    place = unit.key.split("/")[0].replace("-", "")
    email = f"{words[-1]}.{words[0]}@{place}.example"
    person = session.scalar(select(Person).where(Person.email == email))
    if person is None:
        person = Person(email=email, full_name=name, post=POSTS[role], simulated=True)
        session.add(person)
        session.flush()
        session.add(RoleGrant(person_id=person.id, role=role, unit_id=unit.id, valid_from=SINCE))
        note_added(session, "person", person.id, unit.id)
    password = secrets.token_urlsafe(12)
    set_password(session, person.id, password, now)
    return DemoPerson(email, password, role, unit.h_code or unit.key, name, POSTS[role])


def _client(session: Session, found: Directory, now: datetime) -> DemoClient:
    client = session.scalar(select(ApiClient).where(ApiClient.client_id == CLIENT_ID))
    if client is None:
        client = ApiClient(
            client_id=CLIENT_ID, name="Cổng dịch vụ công Đồng Tháp (mô phỏng)", source=SOURCE,
            scopes=list(SCOPES), unit_ids=[_unit(found, PROVINCES[0]).id], indicators=[],
            simulated=True,
        )  # fmt: skip
        session.add(client)
        session.flush()
        note_added(session, "api_client", client.id, client.unit_ids[0])
    # Whoever tries things out must not wait.
    client.rate_limits = dict.fromkeys(SCOPES, AMPLE)
    session.flush()
    secret = secrets.token_urlsafe(24)
    set_secret(session, client.id, secret, now)
    return DemoClient(CLIENT_ID, secret, " ".join(SCOPES), SOURCE)
