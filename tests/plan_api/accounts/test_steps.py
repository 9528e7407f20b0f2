"""What a person must do before anything else: another password, a second factor."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role, SignInMethod
from services.directory.people.models import Credential, SignInSession
from services.plan_api.accounts.domain import Protection, steps_left
from services.shared.auth import ACCESS_COOKIE
from services.shared.db import Sessions
from services.shared.tokens import Actor, Grant, KeyRing
from tests.apps import kpi_api, lent, notifier, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.asking import enrolled, sign_in, totp
from tests.plan_api.accounts.conftest import MovingClock
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person, make_unit, since_2026
from tests.shared.conftest import problem
from tests.signing import bearer, signer

HTTPS = {"Origin": "https://testserver"}
STEPS_LEFT = "/problems/steps-left"
FRESH = "thuyền về bến nhỏ"
PENDING = Actor("person", 1, "An", (), session_id="", pending=("change_password",))


@pytest.fixture
def guarded(sessions: Sessions, clock: MovingClock) -> Iterator[TestClient]:
    """The plan API as in production: over TLS, with second factors required."""
    app = lent(plan_api, sessions, clock)
    app.state.settings = app.state.settings.model_copy(update={"environment": "production"})
    with TestClient(app, base_url="https://testserver", headers=HTTPS) as client:
        yield client


def says(client: TestClient) -> Actor:
    """What the browser's access token says."""
    keys = client.app.state.keys  # type: ignore[attr-defined]
    found: Actor = keys.actor(client.cookies[ACCESS_COOKIE], client.app.state.clock())  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("production", [True, False])
@pytest.mark.parametrize("has_factor", [True, False])
def test_second_factor_is_required_of_those_who_administer_in_production(
    role: Role, production: bool, has_factor: bool
) -> None:
    left = steps_left(
        Protection(False, has_factor), [role], SignInMethod.PASSWORD, production=production
    )

    required = production and not has_factor and role in (Role.ADMIN, Role.COORDINATOR)
    assert left == (("enrol_second_factor",) if required else ())


def test_both_steps_may_be_left_and_a_provider_takes_both_over() -> None:
    bare = Protection(must_change=True, second_factor=False)

    def left(method: SignInMethod) -> tuple[str, ...]:
        return steps_left(bare, [Role.OFFICER, Role.ADMIN], method, production=True)

    assert left(SignInMethod.PASSWORD) == ("change_password", "enrol_second_factor")
    assert left(SignInMethod.OIDC) == ()


def test_token_keeps_its_steps() -> None:
    keys = KeyRing(None, [signer().public_jwk()])

    assert keys.actor(signer().sign(PENDING, NOW), NOW) == PENDING


@pytest.mark.parametrize(
    ("app", "path"),
    [(plan_api, "/v1/plans"), (plan_api, "/v1/assignments"), (plan_api, "/v1/auth/letters"),
     (kpi_api, "/v1/indicators"), (notifier, "/v1/inbox")],
)  # fmt: skip
def test_every_service_refuses_who_has_steps_left(
    app: Any, path: str, directory_sessions: Sessions, clock: MovingClock
) -> None:
    client = TestClient(lent(app, directory_sessions, clock))

    refused = problem(client.get(path, headers=bearer(PENDING)), 403)
    assert (refused["type"], refused["to_do"]) == (STEPS_LEFT, ["change_password"])


def test_forced_change_comes_before_everything(client: TestClient, session: Session) -> None:
    make_person(session, since_2026(Role.OFFICER, make_unit(session)))
    session.execute(update(Credential).values(must_change=True))
    session.commit()
    assert sign_in(client).status_code == 204

    me = client.get("/v1/auth/me").json()
    assert (me["to_do"], [grant["role"] for grant in me["grants"]]) == (
        ["change_password"], ["officer"],
    )  # fmt: skip
    assert says(client).grants == ()
    assert problem(client.get("/v1/plans"), 403)["type"] == STEPS_LEFT
    assert client.get("/v1/auth/sessions").status_code == 200
    body = {"old": PASSWORD, "new": FRESH}
    changed = client.post("/v1/auth/password", json=body, headers={"Origin": "http://testserver"})

    assert changed.status_code == 204
    assert client.get("/v1/auth/me").json()["to_do"] == []
    assert client.get("/v1/plans").status_code == 200  # the new cookie came with the answer
    assert [grant.role for grant in says(client).grants] == ["officer"]


def test_administrator_in_production_enrols_first(
    guarded: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session, since_2026(Role.ADMIN, make_unit(session)))
    assert guarded.post("/v1/auth/login", json=_account()).status_code == 204
    assert guarded.get("/v1/auth/me").json()["to_do"] == ["enrol_second_factor"]
    assert problem(guarded.get("/v1/plans"), 403)["to_do"] == ["enrol_second_factor"]

    secret = guarded.post("/v1/auth/second-factor").json()["secret"]
    code = {"code": totp(secret, clock.now)}
    assert guarded.post("/v1/auth/second-factor/confirm", json=code).status_code == 200
    assert guarded.get("/v1/plans").status_code == 200

    clock.move(timedelta(seconds=30))
    removal = {"password": PASSWORD, "code": totp(secret, clock.now)}
    assert guarded.post("/v1/auth/second-factor/removal", json=removal).status_code == 204
    assert says(guarded).pending == ("enrol_second_factor",)
    assert says(guarded).grants == ()


def test_officer_in_production_may_choose(guarded: TestClient, session: Session) -> None:
    unit = make_unit(session)
    make_person(session, since_2026(Role.OFFICER, unit))

    assert guarded.post("/v1/auth/login", json=_account()).status_code == 204
    assert guarded.get("/v1/auth/me").json()["to_do"] == []
    assert says(guarded).grants == (Grant("officer", unit),)


def test_step_that_comes_up_later_is_met_at_the_next_renewal(
    guarded: TestClient, session: Session
) -> None:
    make_person(session, since_2026(Role.OFFICER, make_unit(session)))
    guarded.post("/v1/auth/login", json=_account())
    session.execute(update(Credential).values(must_change=True))
    session.commit()

    assert guarded.post("/v1/auth/refresh").status_code == 204
    assert says(guarded).pending == ("change_password",)


def test_session_through_a_provider_has_no_steps_at_any_renewal(
    guarded: TestClient, session: Session
) -> None:
    make_person(session, since_2026(Role.ADMIN, make_unit(session)))
    guarded.post("/v1/auth/login", json=_account())
    session.execute(update(SignInSession).values(method=SignInMethod.OIDC))
    session.commit()

    for _ in range(2):
        assert guarded.post("/v1/auth/refresh").status_code == 204
        assert says(guarded).pending == ()
    assert guarded.get("/v1/auth/me").json()["to_do"] == []


def test_steps_are_told_in_both_languages(client: TestClient) -> None:
    told = [
        client.get("/v1/plans", headers=bearer(PENDING) | {"Accept-Language": language}).json()
        for language in ("vi", "en")
    ]
    assert [each["title"] for each in told] == ["Còn bước phải làm", "Steps left"]


def test_enrolment_is_open_to_anybody_outside_production(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    sign_in(client)

    assert len(enrolled(client, clock.now)[1]) == 10


def _account() -> dict[str, str]:
    return {"email": EMAIL, "password": PASSWORD}
