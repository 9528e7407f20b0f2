"""A small province with its people, a plan API at the network's edge, and a box that takes mails."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import httpx
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import UnitKind
from services.directory.units.models import OrgUnit
from services.directory.units.queries import mark_changed
from services.notifier.channels.domain import Envelope, Transport, TransportError
from services.notifier.obligations.models import Obligation
from services.notifier.plan_client import PlanApi
from services.notifier.rounds.machinery import Machinery
from services.notifier.sending.domain import Terms
from services.shared.db import Sessions
from tests.conftest import NOW

LEASE = timedelta(minutes=15)


@dataclass
class Cast:
    """Ids of the units and people of a province."""

    nation: int
    province: int
    agency: int
    press: int
    empty: int
    officer: int
    head: int
    coordinator: int
    leader: int
    admin: int
    press_officer: int


def make_cast(sessions: Sessions) -> Cast:
    with sessions.begin() as session:
        nation = make_unit(session, "viet-nam", UnitKind.NATION)
        province = make_unit(session, "dong-thap", UnitKind.PROVINCE, parent_id=nation)
        agency = make_unit(session, "dong-thap/so-khcn", parent_id=province, province_id=province)
        press = make_unit(
            session, "dong-thap/bao", UnitKind.PRESS, parent_id=province, province_id=province,
            subordinate=False,
        )  # fmt: skip
        empty = make_unit(session, "dong-thap/so-trong", parent_id=province, province_id=province)
        mark_changed(session)
        return Cast(
            nation,
            province,
            agency,
            press,
            empty,
            officer=make_person(session, "can-bo", (Role.OFFICER, agency)),
            head=make_person(session, "thu-truong", (Role.HEAD, agency)),
            coordinator=make_person(session, "dieu-phoi", (Role.COORDINATOR, province)),
            leader=make_person(session, "lanh-dao", (Role.LEADER, province)),
            admin=make_person(session, "quan-tri", (Role.ADMIN, province)),
            press_officer=make_person(session, "phong-vien", (Role.OFFICER, press)),
        )


def make_unit(
    session: Session, key: str, kind: UnitKind = UnitKind.DEPARTMENT, **values: Any
) -> int:
    unit = OrgUnit(
        key=key, kind=kind, name=f"Đơn vị {key}", short_name=key, norm=key,
        valid_from=date(2025, 7, 1), **values,
    )  # fmt: skip
    session.add(unit)
    session.flush()
    return unit.id


def make_person(session: Session, name: str, *grants: tuple[Role, int], **values: Any) -> int:
    person = Person(email=f"{name}@example.vn", full_name=f"Nguyễn Thị {name}", **values)
    session.add(person)
    session.flush()
    for role, unit_id in grants:
        session.add(
            RoleGrant(person_id=person.id, role=role, unit_id=unit_id, valid_from=date(2026, 1, 1))
        )
    session.flush()
    return person.id


@dataclass
class FakePlanApi:
    """The plan API's feed as its contract says: every change moves an item to the end."""

    changes: list[dict[str, Any]] = field(default_factory=list)
    page: int = 1000
    down: bool = False
    requests: list[str] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)

    def tell(self, number: int, unit: int | None, due_on: date | None, **values: Any) -> None:
        """The assignment `number` is new, or now reads like this."""
        item = {
            "id": number,
            "task": {"id": 1000 + number, "code": f"IV.{number}", "title": f"Việc số {number}"},
            "plan": {"id": 1, "code": "tg-2025", "symbol": "147/KH-UBND", "title": "Kế hoạch"},
            "unit": {"id": unit, "name": "Sở KH&CN", "key": "k", "kind": "department"}
            if unit
            else None,
            "province_id": None,
            "role": "lead",
            "subordinate": True,
            "counted": True,
            "workflow": "in_progress",
            "due_on": due_on.isoformat() if due_on else None,
            "deadline_version": 1,
            "submitted_on": None,
            "occurrence_label": None,
            "decision": None,
            "simulated": False,
        }
        self.changes.append(item | values)

    def send_link(self, number: int, person_id: int, **values: Any) -> str:
        """The one-time link `number` has been made for a person; its address."""
        url = f"https://tiendo.example/lien-ket/bi-mat-{number}"
        link = {
            "id": number, "person_id": person_id, "email": "x@example.vn", "full_name": "X",
            "language": "vi", "kind": "invitation", "url": url,
            "expires_at": (NOW + timedelta(hours=72)).isoformat(),
        }  # fmt: skip
        self.links.append(link | values)
        return url

    def _letters(self, start: int) -> httpx.Response:
        shown = self.links[start : start + self.page]
        end = start + len(shown)
        body = {"items": shown, "next": str(end), "more": end < len(self.links)}
        return httpx.Response(200, content=json.dumps(body))

    def client(self, clock: "Clock") -> PlanApi:
        http = httpx.Client(
            transport=httpx.MockTransport(self._answer), base_url="http://plan.test"
        )
        return PlanApi(http, "notifier", "secret", clock)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request.url.path)
        if self.down:
            raise httpx.ConnectError("connection refused", request=request)
        if request.url.path == "/v1/auth/token":
            return httpx.Response(200, json={"access_token": "t", "expires_in": 900})
        if request.url.path == "/v1/auth/letters":
            return self._letters(int(request.url.params.get("after", "0")))
        start = int(request.url.params.get("after", "0"))
        shown = self.changes[start : start + self.page]
        newest = {item["id"]: place for place, item in enumerate(self.changes)}
        items = [i for p, i in enumerate(shown, start) if newest[i["id"]] == p]
        end = start + len(shown)
        body = {"items": items, "next": str(end), "more": end < len(self.changes)}
        return httpx.Response(200, content=json.dumps(body))


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Box:
    """Takes mails, or fails with the errors laid out for it, one for each sending."""

    envelopes: list[Envelope] = field(default_factory=list)
    errors: list[TransportError | None] = field(default_factory=list)

    def send(self, envelope: Envelope) -> None:
        error = self.errors.pop(0) if self.errors else None
        if error is not None:
            raise error
        self.envelopes.append(envelope)

    def close(self) -> None:
        """Nothing to close."""

    def to(self, name: str) -> list[EmailMessage]:
        """The mails to one of the cast."""
        return [parsed(e.content) for e in self.envelopes if e.to == f"{name}@example.vn"]

    def subjects(self, name: str) -> list[str]:
        return [str(mail["Subject"]) for mail in self.to(name)]


def parsed(content: bytes) -> EmailMessage:
    """Read as a strict reader would; any defect anywhere fails the test."""
    mail = message_from_bytes(content, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    for part in mail.walk():
        assert part.defects == []
    return mail


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def machinery(
    sessions: Sessions, api: FakePlanApi, transport: Transport, clock: Clock, batch: int = 20
) -> Machinery:
    return Machinery(
        sessions=sessions,
        plan_api=api.client(clock),
        transport=transport,
        clock=clock,
        terms=Terms(
            sender="Tiến Độ <tien-do@dongthap.example>",
            site="https://tiendo.example",
            unsubscribe="https://tiendo.example/api/notifier/v1/unsubscribe",
            batch=batch,
            lease=LEASE,
        ),
    )


def ledger_of(sessions: Sessions, recipient_id: int | None = None) -> dict[str, int]:
    """How many debts ended how: state, with the reason after a slash."""
    found = select(Obligation.state, Obligation.reason, func.count())
    if recipient_id is not None:
        found = found.where(Obligation.recipient_id == recipient_id)
    with sessions.begin() as session:
        rows = session.execute(found.group_by(Obligation.state, Obligation.reason)).all()
    return {f"{state}/{reason}" if reason else str(state): n for state, reason, n in rows}
