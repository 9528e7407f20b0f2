"""Every service counts what machines ask, each request for the scope that it spends."""

import pytest
from starlette.testclient import TestClient

from services.shared.db import Sessions
from services.shared.tokens import Actor
from tests.apps import Build, kpi_api, lent, notifier, plan_api
from tests.conftest import NOW
from tests.signing import bearer

RATES = {"kpi:read": 3, "kpi:write": 2, "plan:read": 4, "accounts:letters": 5}
MACHINE = Actor("client", 7, "may-7", (), frozenset(RATES), rates=RATES)


@pytest.mark.parametrize(
    ("service", "method", "path", "policy"),
    [
        (kpi_api, "GET", "/v1/indicators", '"kpi:read";q=3;w=60'),
        (kpi_api, "POST", "/v1/imports", '"kpi:write";q=2;w=60'),
        (kpi_api, "PUT", "/v1/observations/1", '"kpi:write";q=2;w=60'),
        (plan_api, "GET", "/v1/plans", '"plan:read";q=4;w=60'),
        (plan_api, "GET", "/v1/auth/letters", '"accounts:letters";q=5;w=60'),
        (notifier, "GET", "/v1/inbox", '"other";q=60;w=60'),
    ],
)
def test_a_request_spends_its_own_scope(
    sessions: Sessions, service: Build, method: str, path: str, policy: str
) -> None:
    app = lent(service, sessions, lambda: NOW)
    app.state.limiter = type(app.state.limiter)()
    client = TestClient(app)
    quota = int(policy.split("q=")[1].split(";")[0])

    answers = [client.request(method, path, headers=bearer(MACHINE)) for _ in range(quota + 1)]

    assert {each.headers["ratelimit-policy"] for each in answers} == {policy}
    assert [each.status_code == 429 for each in answers] == [False] * quota + [True]
