"""What is kept of guessing, for good: one row a wait, and no address in it."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import DirectoryAudit, LoginFailure
from services.plan_api.accounts.throttled import ACTION, neighbourhood
from tests.conftest import NOW
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import make_client, make_person
from tests.plan_api.accounts.test_signing_in import login

WAIT = timedelta(minutes=10)


def rows(session: Session) -> list[DirectoryAudit]:
    wanted = select(DirectoryAudit).where(DirectoryAudit.action == ACTION)
    return list(session.scalars(wanted.order_by(DirectoryAudit.id)))


def test_each_wait_leaves_one_row_however_often_it_is_refused(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    number = make_person(session)
    for _ in range(10):
        assert login(client, "sai") == 401
    assert rows(session) == []

    assert [login(client), login(client), login(client)] == [429] * 3

    [row] = rows(session)
    assert (row.actor_kind, row.subject_kind, row.subject_id) == ("system", "person", str(number))
    assert row.after == {"network": "unknown", "until": (NOW + WAIT).isoformat()}

    clock.move(WAIT)
    assert [login(client, "sai") for _ in range(11)] == [401] * 10 + [429]
    assert len(rows(session)) == 2


def test_account_of_nobody_is_not_named(client: TestClient, session: Session) -> None:
    for _ in range(12):
        login(client, "sai", email="nobody@so-khcn.example")
        client.post(
            "/v1/auth/password/forgotten", json={"email": "no.one@so.example"}, headers=ORIGIN
        )

    assert [(row.subject_kind, row.subject_id) for row in rows(session)] == [("sign_in", "unknown")]
    assert "@" not in str(rows(session)[0].after)


def test_machine_and_closed_address_have_rows_of_their_own(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    number = make_client(session)
    form = {"grant_type": "client_credentials", "client_id": "may-thu", "client_secret": "x"}
    for _ in range(10):
        assert client.post("/v1/auth/token", data=form).status_code == 401
    assert client.post("/v1/auth/token", data=form).status_code == 429
    clock.move(WAIT)
    session.add_all(
        LoginFailure(account=f"a{n}@b.example", address="testclient", at=clock.now)
        for n in range(100)
    )
    session.commit()

    assert {login(client, email=f"c{n}@b.example") for n in range(3)} == {429}

    assert [(row.subject_kind, row.subject_id) for row in rows(session)] == [
        ("api_client", str(number)), ("sign_in", "address"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("address", "told"),
    [("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2::/64", "2001:db8:1::/48"),
     ("testclient", "unknown")],
)  # fmt: skip
def test_caller_is_kept_as_a_network_only(address: str, told: str) -> None:
    assert neighbourhood(address) == told
