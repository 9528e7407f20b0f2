"""Signing in through a real provider: who gets in, and what everybody else is told."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role, SignInMethod
from services.directory.people.models import Credential, DirectoryAudit, Person, SignInSession
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from services.shared.tokens import KeyRing
from tests.conftest import NOW
from tests.plan_api.accounts.make import PASSWORD, make_person, make_unit, since_2026
from tests.plan_api.oidc.conftest import CALLBACK, START, Clock, Elsewhere
from tests.signing import signer

SignIn: TypeAlias = Callable[..., Any]
EMAIL = "an@so.example"
ME = "/api/plan/v1/auth/me"


def trouble(answer: Any) -> str:
    """The code that the sign-in page is given; the browser is signed in to nothing."""
    assert answer.status_code == 302, answer.text
    where = urlsplit(answer.headers["location"])
    assert where.path == "/dang-nhap"
    assert ACCESS_COOKIE not in answer.headers.get("set-cookie", "")
    told: str = parse_qs(where.query)["problem"][0]
    return told


def person(session: Session, email: str = EMAIL, *, active: bool = True) -> int:
    grant = since_2026(Role.OFFICER, make_unit(session))
    return make_person(session, grant, email=email, active=active)


def test_the_button_leads_to_the_provider_with_everything_that_must_come_back(
    browser: TestClient, issuer: str
) -> None:
    listed = browser.get("/api/plan/v1/auth/providers").json()

    assert listed == {"items": [{"name": "Cổng định danh tỉnh", "start_url": START}]}
    begun = browser.get(START)
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert begun.headers["location"].startswith(f"{issuer}/")
    assert asked["redirect_uri"] == [f"http://testserver{CALLBACK}"]
    assert (asked["response_type"], asked["code_challenge_method"]) == (["code"], ["S256"])
    assert asked["scope"] == ["openid email profile"]
    assert min(len(asked[name][0]) for name in ("state", "nonce", "code_challenge")) >= 43
    cookie = begun.headers["set-cookie"]
    assert cookie.startswith("tiendo_oidc=")
    assert "HttpOnly; Max-Age=600; Path=/api/plan/v1/auth/oidc; SameSite=lax" in cookie
    assert asked["state"][0] not in cookie
    assert asked["nonce"][0] not in cookie


def test_a_verified_address_of_an_active_person_signs_in_as_with_a_password(
    browser: TestClient, sign_in: SignIn, session: Session
) -> None:
    number = person(session)

    answer = sign_in("AN@so.example", "/nhiem-vu?loc=cua-toi")

    assert (answer.status_code, answer.headers["location"]) == (302, "/nhiem-vu?loc=cua-toi")
    cookies = answer.headers.get_list("set-cookie")
    assert [each.partition("=")[0] for each in cookies] == [
        ACCESS_COOKIE, REFRESH_COOKIE, "tiendo_oidc",
    ]  # fmt: skip
    assert 'tiendo_oidc=""' in cookies[2]
    assert "Path=/api/plan/v1/auth;" in cookies[1]
    assert browser.get(ME).json()["id"] == number
    renewed = browser.post("/api/plan/v1/auth/refresh", headers={"Origin": "http://testserver"})
    assert renewed.status_code == 204
    kept = session.scalars(select(SignInSession.method)).all()
    assert kept == [SignInMethod.OIDC] * 2
    line = session.scalars(select(DirectoryAudit)).one()
    assert (line.action, line.actor_id, line.after) == ("signed_in", number, {"method": "oidc"})


def test_passwords_and_second_factors_are_no_business_of_such_a_session(
    browser: TestClient, elsewhere: Elsewhere, session: Session, app: FastAPI
) -> None:
    """Not even of an administrator in production, whose password must be changed."""
    make_person(session, since_2026(Role.ADMIN, make_unit(session)), email=EMAIL)
    session.execute(update(Credential).values(must_change=True))
    session.commit()
    app.state.settings = app.state.settings.model_copy(update={"environment": "production"})

    safe = TestClient(browser.app, base_url="https://testserver", follow_redirects=False)

    back = elsewhere.signed_in(safe.get(START).headers["location"], EMAIL)
    answer = safe.get(back.removeprefix("http://testserver"))

    assert answer.headers["location"] == "/"
    assert all("; Secure" in each for each in answer.headers.get_list("set-cookie"))
    actor = KeyRing(None, [signer().public_jwk()]).actor(safe.cookies[ACCESS_COOKIE], NOW)
    assert actor is not None
    assert (actor.pending, [grant.role for grant in actor.grants]) == ((), ["admin"])


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ("unverified@so.example", "email_unverified"),
        ("unknown@so.example", "no_account"),
        ("gone@so.example", "no_account"),
        ("refuse", "provider_refused"),
    ],
)
def test_others_are_told_why_and_nobody_is_added(
    sign_in: SignIn, session: Session, browser: TestClient, account: str, code: str
) -> None:
    person(session, "unverified@so.example")
    make_person(session, email="gone@so.example", active=False)

    answer = sign_in(account, "/nhiem-vu")

    assert trouble(answer) == code
    assert answer.headers["location"].endswith("&next=%2Fnhiem-vu")
    assert len(session.scalars(select(Person.id)).all()) == 2
    assert session.scalars(select(SignInSession.id)).all() == []
    assert browser.get(ME).status_code == 401


def test_a_code_works_once_and_the_transaction_too(
    browser: TestClient, elsewhere: Elsewhere, session: Session
) -> None:
    person(session)
    begun = browser.get(START)
    kept = browser.cookies["tiendo_oidc"]
    back = elsewhere.signed_in(begun.headers["location"], EMAIL)
    assert browser.get(back).headers["location"] == "/"

    assert trouble(browser.get(back)) == "transaction_lost"
    browser.cookies.set("tiendo_oidc", kept, path="/api/plan/v1/auth/oidc")
    assert trouble(browser.get(back)) == "provider_refused"


def test_another_browsers_answer_is_not_taken(
    browser: TestClient, elsewhere: Elsewhere, session: Session
) -> None:
    """Signing somebody in to a stranger's account: the state is of another transaction."""
    person(session)
    theirs = TestClient(browser.app, base_url="http://testserver", follow_redirects=False)
    back = elsewhere.signed_in(theirs.get(START).headers["location"], EMAIL)
    browser.get(START)

    assert trouble(browser.get(back)) == "transaction_lost"


def test_a_code_of_another_transaction_has_another_nonce_and_verifier(
    browser: TestClient, elsewhere: Elsewhere, session: Session
) -> None:
    person(session)
    first = elsewhere.signed_in(browser.get(START).headers["location"], EMAIL)
    second = elsewhere.signed_in(browser.get(START).headers["location"], EMAIL)
    state = parse_qs(urlsplit(second).query)["state"][0]
    code = parse_qs(urlsplit(first).query)["code"][0]

    answer = browser.get(CALLBACK, params={"state": state, "code": code})

    assert trouble(answer) == "provider_refused"


def test_a_transaction_ends_after_ten_minutes(
    browser: TestClient, elsewhere: Elsewhere, session: Session, clock: Clock
) -> None:
    person(session)
    back = elsewhere.signed_in(browser.get(START).headers["location"], EMAIL)
    clock.ahead = timedelta(minutes=10, seconds=1)

    assert trouble(browser.get(back)) == "transaction_lost"


@pytest.mark.parametrize("kept", ["", "x", "!" * 20, "QUJD" * 30])
def test_a_made_up_transaction_is_none(browser: TestClient, kept: str) -> None:
    browser.cookies.set("tiendo_oidc", kept, path="/api/plan/v1/auth/oidc")

    assert trouble(browser.get(CALLBACK, params={"state": "s", "code": "c"})) == "transaction_lost"


def test_an_answer_of_another_issuer_is_refused(browser: TestClient) -> None:
    begun = browser.get(START)
    state = parse_qs(urlsplit(begun.headers["location"]).query)["state"][0]
    foreign = {"state": state, "code": "c", "iss": "https://elsewhere.example"}

    assert trouble(browser.get(CALLBACK, params=foreign)) == "token_invalid"


@pytest.mark.parametrize(
    "next_path",
    [
        "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)",
        "/\t/elsewhere.example", "nhiem-vu", "", "/" + "a" * 500,
    ],
)  # fmt: skip
def test_signing_in_leads_to_our_own_pages_only(browser: TestClient, next_path: str) -> None:
    answer = browser.get(START, params={"next": next_path})

    assert trouble(answer) == "next_foreign"
    assert "elsewhere" not in answer.headers["location"]


def test_passwords_keep_working_beside_the_provider(browser: TestClient, session: Session) -> None:
    person(session)
    data = {"email": EMAIL, "password": PASSWORD}

    answer = browser.post("/api/plan/v1/auth/login", json=data)

    assert answer.status_code == 204
