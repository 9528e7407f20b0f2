"""Where a person is signed in, and ending it."""

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import Person, SignInSession
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from tests.plan_api.accounts.asking import sign_in, trail
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person, make_unit, since_2026
from tests.shared.conftest import problem
from tests.signing import bearer, machine

MINUTE = timedelta(minutes=1)


class Browser:
    """One of several browsers of a person: its own cookies, its own name."""

    def __init__(self, client: TestClient, name: str, email: str = EMAIL) -> None:
        self.client, self.name = client, name
        self.cookies: dict[str, str] = {}
        body = {"email": email, "password": PASSWORD}
        assert self.ask("POST", "login", json=body) == 204

    def ask(self, method: str, path: str, **given: object) -> int:
        self.answer = self.client.request(
            method, f"/v1/auth/{path}", headers=ORIGIN | {"User-Agent": self.name, **self.jar()},
            **given,  # type: ignore[arg-type]
        )  # fmt: skip
        self.cookies |= dict(self.answer.cookies)
        self.client.cookies.clear()
        return self.answer.status_code

    def jar(self) -> dict[str, str]:
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}


def sessions_of(browser: Browser) -> list[dict[str, object]]:
    assert browser.ask("GET", "sessions") == 200
    items: list[dict[str, object]] = browser.answer.json()["items"]
    return items


def test_sessions_are_listed_the_newest_use_first_and_show_no_token(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    old = Browser(client, "Firefox")
    clock.move(5 * MINUTE)
    new = Browser(client, "Chrome")
    clock.move(10 * MINUTE)
    assert old.ask("POST", "refresh") == 204

    first, second = sessions_of(old)
    assert [first["user_agent"], second["user_agent"]] == ["Firefox", "Chrome"]
    assert [first["current"], second["current"]] == [True, False]
    assert first["created_at"] == "2026-11-21T09:00:00+07:00"
    assert first["last_used_at"] == "2026-11-21T09:15:00+07:00"
    assert first["expires_at"] == "2026-12-21T09:15:00+07:00"
    assert second["created_at"] == second["last_used_at"] == "2026-11-21T09:05:00+07:00"
    text = old.answer.text
    tokens = [b.cookies[name] for b in (old, new) for name in (ACCESS_COOKIE, REFRESH_COOKIE)]
    hashes = session.scalars(select(SignInSession.token_hash)).all()
    assert not any(secret in text for secret in [*tokens, *hashes])


def test_ended_session_cannot_refresh_and_is_not_listed(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    here, there = Browser(client, "here"), Browser(client, "there")
    other = next(str(item["id"]) for item in sessions_of(here) if not item["current"])

    assert here.ask("DELETE", f"sessions/{other}") == 204

    assert there.ask("POST", "refresh") == 401
    assert [item["user_agent"] for item in sessions_of(here)] == ["here"]
    assert here.ask("DELETE", f"sessions/{other}") == 404
    assert here.ask("POST", "refresh") == 204
    assert trail(session).count("sessions_ended") == 1


def test_all_others_end_at_once(client: TestClient, session: Session) -> None:
    make_person(session)
    here, *others = [Browser(client, name) for name in ("here", "a", "b")]

    assert here.ask("DELETE", "sessions") == 204

    assert [browser.ask("POST", "refresh") for browser in others] == [401, 401]
    assert here.ask("POST", "refresh") == 204


def test_session_of_somebody_else_is_not_there(client: TestClient, session: Session) -> None:
    make_person(session)
    make_person(session, email="binh@so.example")
    an, binh = Browser(client, "an"), Browser(client, "binh", "binh@so.example")
    (of_binh,) = sessions_of(binh)

    assert an.ask("DELETE", f"sessions/{of_binh['id']}") == 404
    assert an.ask("DELETE", f"sessions/{uuid4()}") == 404
    assert an.ask("DELETE", "sessions/1") == 422
    assert [item["user_agent"] for item in sessions_of(an)] == ["an"]
    assert binh.ask("POST", "refresh") == 204


def test_session_that_has_run_out_is_not_listed(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    Browser(client, "old")
    clock.move(timedelta(days=30))

    assert [item["user_agent"] for item in sessions_of(Browser(client, "new"))] == ["new"]


def test_list_takes_one_statement_however_many_there_are(
    client: TestClient, session: Session, statements: list[str]
) -> None:
    make_person(session)
    browsers = [Browser(client, str(number)) for number in range(3)]
    statements.clear()

    assert len(sessions_of(browsers[0])) == 3
    assert len([text for text in statements if "session" in text]) == 1


def test_a_foreign_page_may_not_and_a_machine_has_none(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    sign_in(client)
    for path in ("sessions", f"sessions/{uuid4()}"):
        for headers in ({}, {"Origin": "https://evil.example"}):
            problem(client.delete(f"/v1/auth/{path}", headers=headers), 403)
    client.cookies.clear()

    problem(client.get("/v1/auth/sessions"), 401)
    problem(client.get("/v1/auth/sessions", headers=bearer(machine(1, []))), 403)


def test_deactivated_person_cannot_renew_and_is_out_within_a_quarter_of_an_hour(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session, since_2026(Role.OFFICER, make_unit(session)))
    here = Browser(client, "here")
    session.execute(update(Person).values(active=False))
    session.commit()

    assert here.ask("GET", "me") == 401  # looked up, so at once
    assert here.ask("POST", "refresh") == 401
    session.execute(update(Person).values(active=True))
    session.commit()
    assert here.ask("POST", "refresh") == 401  # the session stays ended
    assert trail(session) == ["signed_in", "inactive_person_refused"]

    def reads() -> int:
        return client.get("/v1/plans", headers=here.jar()).status_code

    clock.move(15 * MINUTE - timedelta(seconds=1))
    assert reads() == 200
    clock.move(timedelta(seconds=1))
    assert reads() == 401
