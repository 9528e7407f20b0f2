"""The notifier's client against the plan API's real app, without a network in between."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import RoleGrant
from services.directory.units.queries import mark_changed
from services.notifier.plan_client import PlanApi, PlanApiDown
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.shared.db import Sessions
from services.shared.tokens import Actor, Signer
from tests.conftest import NOW
from tests.notifier.make import (
    Box,
    Cast,
    Clock,
    FakePlanApi,
    machinery,
    make_cast,
    make_person,
    make_unit,
    text_of,
)
from tests.plan_api.accounts.make import SECRET, make_client
from tests.plan_api.make import charge, make_plan, make_task
from tests.signing import person

TODAY = NOW.date()
SINCE = date(2026, 1, 15)


@pytest.fixture
def cast(own_database: Sessions) -> Cast:
    return make_cast(own_database)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(own_database: Sessions, clock: Clock) -> FastAPI:
    return create_app(Settings(), clock=clock, sessions=own_database)


@pytest.fixture
def http(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def scene(own_database: Sessions, cast: Cast) -> Iterator[Session]:
    """A session to set the scene in; the notifier's client reads plans of the whole nation."""
    with own_database() as session:
        make_client(session, scopes=["plan:read", "accounts:letters"], unit_ids=[cast.nation])
        yield session


def reader(http: TestClient, clock: Clock, secret: str = SECRET) -> PlanApi:
    def bridge(request: httpx.Request) -> httpx.Response:
        answer = http.request(
            request.method, str(request.url), headers=dict(request.headers), content=request.content
        )
        return httpx.Response(
            answer.status_code,
            headers=dict(answer.headers),
            content=answer.content,
            request=request,
        )

    client = httpx.Client(transport=httpx.MockTransport(bridge), base_url="http://testserver")
    return PlanApi(client, "may-thu", secret, clock)


def assignment(
    scene: Session, unit: str = "dong-thap/so-khcn", days: int = -2, **given: Any
) -> int:
    plan = make_plan(scene, "dong-thap", symbol="147/KH-UBND", effective_from=SINCE)
    task = make_task(scene, plan, title="Chuyên mục dịch vụ công", due_on=TODAY + timedelta(days))
    [made] = charge(scene, task, unit, on=SINCE, **given)
    scene.commit()
    return made.id


def test_the_feed_says_all_that_the_notifier_reads(
    http: TestClient, scene: Session, cast: Cast, clock: Clock
) -> None:
    number = assignment(scene)

    page = reader(http, clock).deadlines(None)

    [item] = page.items
    assert (item.id, item.role, item.workflow) == (number, "lead", "not_started")
    assert (item.task.title, item.plan.symbol) == ("Chuyên mục dịch vụ công", "147/KH-UBND")
    assert item.unit is not None
    assert (item.unit.id, item.province_id) == (cast.agency, cast.province)
    assert (item.due_on, item.subordinate) == (TODAY - timedelta(days=2), True)
    assert (item.counted, item.simulated, item.decision) == (True, False, None)


def test_the_cursor_brings_only_what_changed_since(
    http: TestClient, scene: Session, clock: Clock
) -> None:
    plan_api = reader(http, clock)
    assignment(scene)
    first = plan_api.deadlines(None)

    assert plan_api.deadlines(first.next).items == []
    later = assignment(scene)

    second = plan_api.deadlines(first.next)
    assert [item.id for item in second.items] == [later]
    assert plan_api.deadlines(second.next).next == second.next


def test_coordinating_and_asked_agencies_are_in_the_feed(
    http: TestClient, scene: Session, clock: Clock
) -> None:
    assignment(scene, role=AssignmentRole.COORDINATE)
    assignment(scene, "dong-thap/bao")

    items = reader(http, clock).deadlines(None).items

    assert [(item.role, item.subordinate) for item in items] == [
        ("coordinate", True),
        ("lead", False),
    ]


@pytest.mark.parametrize(
    ("scopes", "secret", "status"), [(["plan:read"], "wrong", 401), (["kpi:read"], SECRET, 403)]
)
def test_without_the_right_secret_or_scope_the_plan_api_counts_as_down(
    http: TestClient,
    own_database: Sessions,
    clock: Clock,
    scopes: list[str],
    secret: str,
    status: int,
) -> None:
    with own_database() as session:
        make_client(session, scopes=scopes)

    with pytest.raises(PlanApiDown, match=str(status)):
        reader(http, clock, secret).deadlines(None)


def test_a_report_is_confirmed_and_its_author_gets_the_mail(
    app: FastAPI, http: TestClient, scene: Session, cast: Cast, clock: Clock, own_database: Sessions
) -> None:
    box = Box()
    parts = round_parts(own_database, http, box, clock)
    number = assignment(scene, days=20)
    assert run_round(parts) is None
    assert box.envelopes == []

    call = caller(app, http)
    officer = person(cast.officer, ("officer", cast.agency))
    head = person(cast.head, ("head", cast.agency))
    tag = call(officer, f"{number}/reports", {"percent": 100, "text": "Xong"}).headers["ETag"]
    tag = call(officer, f"{number}/submit", {}, tag).headers["ETag"]
    answer = call(head, f"{number}/confirm", {"note": "Tốt"}, tag)
    assert answer.status_code == 200, answer.text
    run_round(parts)
    run_round(parts)

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 báo cáo được xác nhận"]
    assert "Chuyên mục dịch vụ công" in text_of(box.to("can-bo")[0])
    assert "/tasks/" in text_of(box.to("can-bo")[0])


def test_an_invitation_arrives_with_a_link_that_lets_the_person_in(
    app: FastAPI, http: TestClient, scene: Session, cast: Cast, clock: Clock, own_database: Sessions
) -> None:
    assert scene.is_active
    box = Box()
    signer: Signer = app.state.signer
    token = signer.sign(person(cast.admin, ("admin", cast.province)), clock())
    newcomer = {
        "full_name": "Lê Thị Mới", "email": "moi@example.vn", "invite": True,
        "roles": [{"role": "officer", "unit": "dong-thap/so-khcn"}],
    }  # fmt: skip
    made = http.post("/v1/people", json=newcomer, headers={"Authorization": f"Bearer {token}"})
    assert made.status_code == 201, made.text

    assert run_round(round_parts(own_database, http, box, clock)) is None

    [mail] = box.to("moi")
    link = next(word for word in text_of(mail).split() if "/lien-ket/" in word)
    opened = http.get(f"/v1/auth/links/{link.rpartition('/')[2]}")
    assert (opened.status_code, opened.json()["email"]) == (200, "moi@example.vn")
    chosen = {"password": "một mật khẩu đủ dài 7"}
    assert http.post(f"/v1/auth/links/{link.rpartition('/')[2]}", json=chosen).status_code == 204
    signed_in = {"email": "moi@example.vn", **chosen}
    assert http.post("/v1/auth/login", json=signed_in).status_code == 204


def test_after_a_merger_the_successors_people_get_the_reminders(
    app: FastAPI, http: TestClient, scene: Session, cast: Cast, clock: Clock, own_database: Sessions
) -> None:
    box = Box()
    parts = round_parts(own_database, http, box, clock)
    assignment(scene, "dong-thap/so-trong", days=20)
    run_round(parts)
    successor = make_person(scene, "ke-thua")
    other = make_unit(scene, "dong-thap/so-moi", parent_id=cast.province, province_id=cast.province)
    scene.add(
        RoleGrant(
            person_id=successor, role=Role.OFFICER, unit_id=other, valid_from=date(2026, 1, 1)
        )
    )
    mark_changed(scene)
    scene.commit()

    admin = person(cast.admin, ("admin", cast.province))
    body = {"kind": "merge", "on": TODAY.isoformat(), "predecessors": [cast.empty]}
    answer = caller(app, http, "successions")(
        admin, "", body | {"successors": [{"id": other}]}, "*"
    )
    assert answer.status_code == 201, answer.text
    clock.pass_(days=22)
    run_round(parts)
    run_round(parts)

    [mail] = box.to("ke-thua")
    assert "Chuyên mục dịch vụ công" in text_of(mail)


def round_parts(sessions: Sessions, http: TestClient, box: Box, clock: Clock) -> Machinery:
    parts = machinery(sessions, FakePlanApi(), box, clock)
    return replace(parts, plan_api=reader(http, clock))


def caller(
    app: FastAPI, http: TestClient, resource: str = "assignments"
) -> Callable[..., httpx.Response]:
    signer: Signer = app.state.signer

    def call(who: Actor, path: str, body: dict[str, Any], tag: str | None = None) -> Any:
        headers = {"Authorization": f"Bearer {signer.sign(who, NOW)}"}
        headers |= {"If-Match": tag} if tag else {}
        where = f"/v1/{resource}/{path}".rstrip("/")
        return http.post(where, json=body, headers=headers)

    return call
