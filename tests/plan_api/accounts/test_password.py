import unicodedata

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import Credential
from services.plan_api.accounts import passwords
from services.shared.auth import REFRESH_COOKIE
from tests.plan_api.accounts.conftest import ORIGIN
from tests.plan_api.accounts.make import PASSWORD, make_client, make_person, make_unit, since_2026
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


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("Password2026!!", "password_common"),
        ("Nguyễn Văn An 85", "password_has_name"),
        ("Sở Thử nghiệm 2026", "password_has_agency"),
        ("tiendo mùa xuân", "password_has_agency"),
        ("dài quá " * 30, "password_too_long"),
    ],
)
def test_rules_for_passwords_hold_for_a_change(
    client: TestClient, session: Session, new: str, code: str
) -> None:
    make_person(session, since_2026(Role.OFFICER, make_unit(session)))
    login(client)

    body = {"old": PASSWORD, "new": new}
    refused = problem(client.post("/v1/auth/password", json=body, headers=ORIGIN), 422)
    assert {(e["pointer"], e["code"]) for e in refused["errors"]} == {("/new", code)}
    assert login(client) == 204


def test_password_is_the_same_however_its_letters_are_composed(
    client: TestClient, session: Session
) -> None:
    make_person(session)

    assert unicodedata.normalize("NFD", PASSWORD) != PASSWORD
    assert login(client, unicodedata.normalize("NFD", PASSWORD)) == 204


def test_hash_of_another_cost_is_renewed_at_the_next_sign_in(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    dearer = passwords.Cost(2, 16, 1)
    before = passwords.hash_at(dearer)
    session.execute(update(Credential).values(password_hash=passwords.hashed(PASSWORD)))
    session.commit()
    passwords.hash_at(before)

    assert login(client) == 204

    session.expire_all()
    kept = session.scalars(select(Credential.password_hash)).one()
    assert not passwords.outdated(kept)
    assert passwords.matches(kept, PASSWORD)
    assert login(client) == 204
