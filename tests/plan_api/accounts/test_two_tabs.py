"""Two tabs of one browser renew with the same token at the same instant: nobody is signed out, and a
thief who comes later still is. In a database where commits are real.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.plan_api.account_key import AccountKey
from services.plan_api.accounts import families, queries
from services.plan_api.accounts.access import Caller
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.asking import sign_in, trail
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import make_person

SOMEBODY_WAITS = text(
    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() "
    "AND cardinality(pg_blocking_pids(pid)) > 0)"
)
TRIES = 20_000


@pytest.fixture
def app(own_database: Sessions, clock: MovingClock) -> Iterator[FastAPI]:
    app = lent(plan_api, own_database, clock)
    with TestClient(app):
        yield app


def renew(app: FastAPI, token: str) -> tuple[int, set[str]]:
    """The status, and which cookies came."""
    headers = ORIGIN | {"Cookie": f"{REFRESH_COOKIE}={token}"}
    answer = TestClient(app).post("/v1/auth/refresh", headers=headers)
    return answer.status_code, set(answer.cookies)


def signed_in(app: FastAPI, own_database: Sessions) -> str:
    with own_database() as session:
        make_person(session)
    client = TestClient(app)
    assert sign_in(client).status_code == 204
    return client.cookies[REFRESH_COOKIE]


def _look(watch: Session) -> bool:
    """In a transaction of its own: within one, the activity of others stands still."""
    with watch.begin():
        return bool(watch.scalar(SOMEBODY_WAITS))


def test_second_of_two_at_the_same_instant_gets_an_access_token_only(
    app: FastAPI, own_database: Sessions
) -> None:
    token = signed_in(app, own_database)
    caller = Caller(own_database, "testclient", "first tab", NOW, AccountKey(bytes(32)), False)

    with ThreadPoolExecutor(1) as threads, own_database() as first, own_database() as watch:
        assert queries.refresh_token(first, families.digest(token))  # the first holds the row
        second = threads.submit(renew, app, token)
        assert any(_look(watch) for _ in range(TRIES))
        replaced = families.renewed(first, caller, token, seen_good=True)
        first.commit()
        status, cookies = second.result(timeout=30)

    assert (status, cookies) == (204, {ACCESS_COOKIE})
    assert replaced is not None
    assert replaced.refresh_token is not None
    assert renew(app, replaced.refresh_token)[0] == 204
    with own_database() as session:
        assert trail(session) == ["signed_in"]


def test_who_comes_later_with_the_replaced_token_ends_the_session(
    app: FastAPI, own_database: Sessions
) -> None:
    token = signed_in(app, own_database)
    assert renew(app, token) == (204, {ACCESS_COOKIE, REFRESH_COOKIE})

    assert renew(app, token)[0] == 401
    with own_database() as session:
        assert trail(session) == ["signed_in", "token_reused"]


def test_many_at_once_leave_one_session_that_goes_on(app: FastAPI, own_database: Sessions) -> None:
    """However they fall, each gets in or ends the family by coming late; never two live tokens."""
    token = signed_in(app, own_database)
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: renew(app, token), range(4)))

    assert sum(REFRESH_COOKIE in cookies for _, cookies in answers) == 1
    assert {status for status, _ in answers} <= {204, 401}
    with own_database() as session:
        live = session.scalar(
            text(
                "SELECT count(*) FROM directory.session WHERE replaced_at IS NULL AND revoked_at IS NULL"
            )
        )
    assert live == (0 if 401 in {status for status, _ in answers} else 1)
