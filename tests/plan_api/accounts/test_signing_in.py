from datetime import date, timedelta
from http.cookies import SimpleCookie

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import DirectoryAudit, LoginFailure
from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person, make_unit, since_2026
from tests.shared.conftest import problem

MINUTE = timedelta(minutes=1)


def login(client: TestClient, password: str = PASSWORD, email: str = EMAIL) -> int:
    body = {"email": email, "password": password}
    return client.post("/v1/auth/login", json=body, headers=ORIGIN).status_code


def refresh(client: TestClient) -> int:
    return client.post("/v1/auth/refresh", headers=ORIGIN).status_code


def test_right_password_gives_two_cookies_and_me(client: TestClient, session: Session) -> None:
    unit = make_unit(session)
    person = make_person(session, since_2026(Role.OFFICER, unit), since_2026(Role.ADMIN, unit))

    assert login(client) == 204

    me = client.get("/v1/auth/me").json()
    assert me["id"] == person
    assert (me["full_name"], me["email"], me["simulated"]) == ("Nguyễn Văn An", EMAIL, False)
    assert [(g["role"], g["unit"]["id"]) for g in me["grants"]] == [
        ("officer", unit), ("admin", unit),
    ]  # fmt: skip
    assert me["home"]["key"] == "dong-thap/so-thu-nghiem"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(
    client: TestClient, session: Session
) -> None:
    make_person(session)

    answer = client.post("/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})

    cookies = {c.key: c for h in answer.headers.get_list("set-cookie") for c in SimpleCookie(h).values()}  # fmt: skip
    access, token = cookies[ACCESS_COOKIE], cookies[REFRESH_COOKIE]
    assert access["httponly"]
    assert token["httponly"]
    assert access["samesite"] == token["samesite"] == "lax"
    assert not access["secure"]
    assert (access["path"], access["max-age"]) == ("/", "900")
    assert (token["path"], token["max-age"]) == ("/v1/auth", "2592000")


def test_behind_a_prefix_the_refresh_cookie_is_limited_to_it(sessions: Sessions) -> None:
    settings = Settings(database_url="postgresql://unused", root_path="/api/plan")
    app = create_app(settings, clock=lambda: NOW, sessions=sessions)
    with sessions() as session:
        make_person(session)

    with TestClient(app) as client:
        answer = client.post("/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})

    assert any("Path=/api/plan/v1/auth;" in h for h in answer.headers.get_list("set-cookie"))


@pytest.mark.parametrize("email", [EMAIL, "nobody@so-khcn.example"])
def test_wrong_password_and_unknown_account_are_the_same_refusal(
    client: TestClient, session: Session, email: str
) -> None:
    make_person(session)

    answer = client.post("/v1/auth/login", json={"email": email, "password": "không phải"})

    assert problem(answer, 401)["detail"] == "E-mail hoặc mật khẩu không đúng."
    assert "set-cookie" not in answer.headers


def test_inactive_person_cannot_sign_in(client: TestClient, session: Session) -> None:
    make_person(session, active=False)

    assert login(client) == 401


def test_email_is_found_in_any_case(client: TestClient, session: Session) -> None:
    make_person(session)

    assert login(client, email=" An@SO-KHCN.example ") == 204


@pytest.mark.parametrize(
    "body",
    [{}, {"email": "no-at", "password": "x"}, {"email": EMAIL, "password": ""},
     {"email": EMAIL, "password": "x" * 201}, {"email": "a\x00b@c", "password": "x"}],
)  # fmt: skip
def test_malformed_sign_in_is_422(client: TestClient, body: dict[str, str]) -> None:
    assert problem(client.post("/v1/auth/login", json=body), 422)["errors"]


def test_foreign_page_cannot_sign_anybody_in(client: TestClient, session: Session) -> None:
    make_person(session)
    body = {"email": EMAIL, "password": PASSWORD}

    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        problem(client.post("/v1/auth/login", json=body, headers=headers), 403)


def test_eleventh_attempt_must_wait_and_then_may_go_on(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    for _ in range(10):
        assert login(client, "sai") == 401
        clock.move(timedelta(seconds=1))

    answer = client.post("/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
    problem(answer, 429)
    assert answer.headers["retry-after"] == "590"
    assert login(client, email="other@so-khcn.example") == 401  # another account is not closed

    clock.move(timedelta(seconds=590))
    assert login(client) == 204


def test_success_forgets_the_failures_before_it(client: TestClient, session: Session) -> None:
    make_person(session)
    for _ in range(2):
        for _ in range(9):
            assert login(client, "sai") == 401
        assert login(client) == 204

    assert session.scalars(select(LoginFailure)).all() == []


def test_hundred_failures_close_the_address_for_all(client: TestClient, session: Session) -> None:
    session.add_all(
        LoginFailure(account=f"a{n}@b.example", address="testclient", at=NOW - MINUTE)
        for n in range(100)
    )
    session.commit()
    make_person(session)

    assert login(client) == 429


def test_refresh_replaces_the_token(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    login(client)
    before = client.cookies[REFRESH_COOKIE]

    clock.move(16 * MINUTE)
    problem(client.get("/v1/auth/me"), 401)
    assert refresh(client) == 204

    assert client.cookies[REFRESH_COOKIE] != before
    assert client.get("/v1/auth/me").status_code == 200


def test_second_use_of_a_token_ends_the_whole_session(client: TestClient, session: Session) -> None:
    make_person(session)
    login(client)
    stolen = client.cookies[REFRESH_COOKIE]
    assert refresh(client) == 204
    current = client.cookies[REFRESH_COOKIE]

    for token in (stolen, current):
        client.cookies.clear()
        client.cookies.set(REFRESH_COOKIE, token)
        assert refresh(client) == 401

    actions = session.scalars(select(DirectoryAudit.action).order_by(DirectoryAudit.id)).all()
    assert actions == ["signed_in", "token_reused"]


def test_session_ends_after_thirty_days_without_use(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    login(client)
    token = client.cookies[REFRESH_COOKIE]
    clock.move(timedelta(days=30))
    client.cookies.set(REFRESH_COOKIE, token)

    assert refresh(client) == 401


@pytest.mark.parametrize("token", [None, "never-given", "x" * 201])
def test_refresh_without_a_token_of_ours_is_refused(client: TestClient, token: str | None) -> None:
    if token:
        client.cookies.set(REFRESH_COOKIE, token)

    assert refresh(client) == (422 if token and len(token) > 200 else 401)


@pytest.mark.parametrize("path", ["refresh", "logout"])
def test_cookie_needs_our_own_origin(client: TestClient, session: Session, path: str) -> None:
    make_person(session)
    login(client)

    for headers in ({}, {"Origin": "https://evil.example"}):
        problem(client.post(f"/v1/auth/{path}", headers=headers), 403)
    assert refresh(client) == 204


def test_logout_ends_the_session_and_takes_the_cookies(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    login(client)
    token = client.cookies[REFRESH_COOKIE]

    assert client.post("/v1/auth/logout", headers=ORIGIN).status_code == 204

    assert dict(client.cookies) == {}
    client.cookies.set(REFRESH_COOKIE, token)
    assert refresh(client) == 401
    assert client.post("/v1/auth/logout", headers=ORIGIN).status_code == 204


def test_grants_are_those_of_the_day(client: TestClient, session: Session) -> None:
    unit = make_unit(session)
    make_person(
        session,
        (Role.HEAD, unit, date(2025, 1, 1), NOW.date()),
        (Role.OFFICER, unit, NOW.date(), NOW.date() + timedelta(days=1)),
        (Role.LEADER, unit, NOW.date() + timedelta(days=1), date.max),
    )
    login(client)

    assert [g["role"] for g in client.get("/v1/auth/me").json()["grants"]] == ["officer"]


def test_me_without_cookie_is_401(client: TestClient) -> None:
    problem(client.get("/v1/auth/me"), 401)
