import base64
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import ApiClient, ClientSecret
from services.shared.db import Sessions
from services.shared.tokens import Grant, KeyRing
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.conftest import MovingClock
from tests.plan_api.accounts.make import SECRET, make_client, make_unit
from tests.shared.conftest import problem

FORM = {"grant_type": "client_credentials", "client_id": "may-thu", "client_secret": SECRET}
WRONG = {"client_secret": "wrong"}


def ask(client: TestClient, **changes: str) -> Any:
    return client.post("/v1/auth/token", data=FORM | changes)


def test_secret_buys_a_token_bound_to_the_clients_units(
    client: TestClient, session: Session
) -> None:
    unit = make_unit(session)
    number = make_client(session, unit_ids=[unit])

    answer = ask(client)

    body = answer.json()
    assert answer.headers["cache-control"] == "no-store"
    assert (body["token_type"], body["expires_in"]) == ("Bearer", 900)
    assert body["scope"] == "kpi:read kpi:write"
    ring = KeyRing(None, client.get("/v1/auth/jwks.json").json()["keys"])
    actor = ring.actor(body["access_token"], NOW)
    assert actor is not None
    assert (actor.kind, actor.id, actor.name) == ("client", number, "may-thu")
    assert actor.grants == (Grant("client", unit),)
    assert session.scalars(select(ClientSecret.last_used_at)).all() == [NOW]


def test_machine_may_ask_for_less(client: TestClient, session: Session) -> None:
    make_client(session)

    assert ask(client, scope="kpi:read").json()["scope"] == "kpi:read"


def test_client_may_prove_itself_by_http_basic(client: TestClient, session: Session) -> None:
    make_client(session)
    basic = base64.b64encode(f"may-thu:{SECRET}".encode()).decode()

    answer = client.post(
        "/v1/auth/token",
        data={"grant_type": "client_credentials"},
        headers={"Authorization": f"Basic {basic}"},
    )

    assert answer.status_code == 200


def test_two_secrets_may_live_at_once(client: TestClient, session: Session) -> None:
    make_client(session, secrets=["forgotten", "old", "new"])

    answers = [ask(client, client_secret=s).status_code for s in ("forgotten", "old", "new")]

    assert answers == [401, 200, 200]


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": ""}, 400, "unsupported_grant_type"),
        ({"client_id": ""}, 400, "invalid_request"),
        ({"client_secret": ""}, 400, "invalid_request"),
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "unknown"}, 401, "invalid_client"),
        ({"client_id": "a\x00b"}, 400, "invalid_request"),
        ({"scope": "kpi:write plan:write"}, 400, "invalid_scope"),
    ],
)
def test_refusal_names_the_error_of_rfc_6749(
    client: TestClient, session: Session, changes: dict[str, str], status: int, error: str
) -> None:
    make_client(session)

    assert problem(ask(client, **changes), status)["error"] == error


def test_inactive_client_is_refused(client: TestClient, session: Session) -> None:
    make_client(session, active=False)

    assert problem(ask(client), 401)["error"] == "invalid_client"


def test_guessing_secrets_is_slowed_down(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_client(session)
    for _ in range(10):
        assert ask(client, **WRONG).status_code == 401

    assert problem(ask(client), 429)["type"] == "/problems/too-many"
    clock.move(timedelta(minutes=10))
    assert ask(client).status_code == 200


def test_no_token_waits_for_somebody_who_writes_to_the_machine(own_database: Sessions) -> None:
    with own_database() as session:
        make_client(session)
    app = lent(plan_api, own_database, lambda: NOW)
    with own_database.begin() as busy:
        busy.execute(select(ApiClient).with_for_update())
        busy.execute(select(ClientSecret).with_for_update())

        assert ask(TestClient(app)).status_code == 200

    with own_database() as session:
        assert session.scalars(select(ApiClient.last_used_at)).all() == [None]
        assert ask(TestClient(app)).status_code == 200
        assert session.scalars(select(ApiClient.last_used_at)).all() == [NOW]
