import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.shared.auth import REFRESH_COOKIE
from tests.plan_api.accounts.conftest import ORIGIN
from tests.plan_api.accounts.make import PASSWORD, make_client, make_person
from tests.plan_api.accounts.test_signing_in import login, refresh
from tests.shared.conftest import problem
from tests.signing import bearer, machine, person

NEW = "một mật khẩu khác hẳn"


def test_new_password_replaces_the_old_and_ends_other_sessions(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    login(client)
    elsewhere = client.cookies[REFRESH_COOKIE]
    client.cookies.clear()
    login(client)

    body = {"old": PASSWORD, "new": NEW}
    assert client.post("/v1/auth/password", json=body, headers=ORIGIN).status_code == 204

    assert refresh(client) == 204
    client.cookies.clear()
    client.cookies.set(REFRESH_COOKIE, elsewhere)
    assert refresh(client) == 401
    assert login(client) == 401
    assert login(client, NEW) == 204


@pytest.mark.parametrize(
    ("old", "new", "pointer"),
    [("sai", NEW, "/old"), (PASSWORD, "ngắn quá", "/new"), (PASSWORD, PASSWORD, "/new")],
)
def test_refused_password_says_which_one(
    client: TestClient, session: Session, old: str, new: str, pointer: str
) -> None:
    make_person(session)
    login(client)

    answer = client.post("/v1/auth/password", json={"old": old, "new": new}, headers=ORIGIN)

    assert problem(answer, 422)["errors"][0]["pointer"] == pointer
    assert login(client) == 204


def test_guessing_the_old_password_is_slowed_down(client: TestClient, session: Session) -> None:
    make_person(session)
    login(client)
    for _ in range(10):
        client.post("/v1/auth/password", json={"old": "sai", "new": NEW}, headers=ORIGIN)

    body = {"old": PASSWORD, "new": NEW}
    problem(client.post("/v1/auth/password", json=body, headers=ORIGIN), 429)


def test_machine_has_no_profile(client: TestClient, session: Session) -> None:
    number = make_client(session)

    problem(client.get("/v1/auth/me", headers=bearer(machine(number, ["kpi:read"]))), 403)


def test_person_who_left_is_not_signed_in_any_more(client: TestClient, session: Session) -> None:
    number = make_person(session, active=False)

    problem(client.get("/v1/auth/me", headers=bearer(person(number))), 401)
