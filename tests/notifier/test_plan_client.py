"""Signing in at the plan API, and every way in which it may not answer."""

from collections.abc import Callable

import httpx
import pytest

from services.notifier.plan_client import PlanApi, PlanApiDown
from tests.notifier.make import Clock

EMPTY = {"items": [], "next": "7", "more": False}


def plan_api(answer: Callable[[httpx.Request], httpx.Response], clock: Clock) -> PlanApi:
    http = httpx.Client(transport=httpx.MockTransport(answer), base_url="http://host/api/plan")
    return PlanApi(http, "notifier", "bí mật", clock)


class Server:
    """Counts tokens; refuses the first so many of them."""

    def __init__(self, refused: int = 0) -> None:
        self.tokens = 0
        self.refused = refused
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/plan/v1/auth/token":
            self.tokens += 1
            return httpx.Response(200, json={"access_token": f"t{self.tokens}", "expires_in": 900})
        self.asked.append(request)
        if len(self.asked) <= self.refused:
            return httpx.Response(401)
        return httpx.Response(200, json=EMPTY)


def test_one_token_serves_until_shortly_before_it_expires() -> None:
    server, clock = Server(), Clock()
    api = plan_api(server, clock)

    api.deadlines(None)
    clock.pass_(seconds=839)
    api.deadlines("7")
    assert server.tokens == 1
    clock.pass_(seconds=2)
    api.deadlines("7")

    assert server.tokens == 2
    assert [request.headers["Authorization"] for request in server.asked] == [
        "Bearer t1",
        "Bearer t1",
        "Bearer t2",
    ]
    assert [request.url.params.get("after") for request in server.asked] == [None, "7", "7"]


def test_a_refused_token_is_renewed_once() -> None:
    server = Server(refused=1)

    assert plan_api(server, Clock()).deadlines(None).next == "7"
    assert server.tokens == 2


def test_refused_again_it_gives_up() -> None:
    server = Server(refused=5)

    with pytest.raises(PlanApiDown, match="401"):
        plan_api(server, Clock()).deadlines(None)

    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(503),
        httpx.Response(200, text="<html>"),
        httpx.Response(200, json={"items": [{"id": 1}], "next": None, "more": False}),
    ],
)
def test_any_other_answer_means_down(answer: httpx.Response) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        signing = request.url.path.endswith("/token")
        return (
            httpx.Response(200, json={"access_token": "t", "expires_in": 9}) if signing else answer
        )

    with pytest.raises(PlanApiDown):
        plan_api(respond, Clock()).deadlines(None)


@pytest.mark.parametrize(
    "error", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError]
)
def test_no_answer_means_down(error: type[httpx.TransportError]) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        raise error("no", request=request)

    with pytest.raises(PlanApiDown, match=error.__name__):
        plan_api(respond, Clock()).deadlines(None)


def test_a_wrong_secret_means_down_and_is_not_told() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(401, json={"detail": "wrong"})

    with pytest.raises(PlanApiDown) as found:
        plan_api(respond, Clock()).deadlines(None)

    assert "bí mật" not in str(found.value)
