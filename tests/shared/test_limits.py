"""How often machines may ask: the buckets, and what their callers are told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from services.shared.limits import OTHERS, Limiter
from services.shared.tokens import Actor, KeyRing
from tests.conftest import NOW
from tests.shared.conftest import problem
from tests.signing import bearer, machine, person, signer

KEY = (1, "shop:read")
SECOND = timedelta(seconds=1)
SHOPPER = Actor("client", 1, "may-1", (), frozenset({"shop:read"}), rates={"shop:read": 3})


def spent(limiter: Limiter, times: int, per_minute: int = 6) -> list[bool]:
    return [limiter.spend(KEY, per_minute, NOW).passes for _ in range(times)]


def test_a_minutes_requests_may_come_at_once_and_then_evenly() -> None:
    limiter = Limiter()

    assert spent(limiter, 8) == [True] * 6 + [False] * 2
    assert limiter.spend(KEY, 6, NOW).more_in == 10
    assert not limiter.spend(KEY, 6, NOW + 9 * SECOND).passes
    assert limiter.spend(KEY, 6, NOW + 10 * SECOND).passes
    assert not limiter.spend(KEY, 6, NOW + 10 * SECOND).passes


def test_a_bucket_holds_no_more_than_a_minute_however_long_it_rests() -> None:
    limiter = Limiter()
    spent(limiter, 6)

    later = [limiter.spend(KEY, 6, NOW + timedelta(days=1)).passes for _ in range(7)]

    assert later == [True] * 6 + [False]


def test_a_clock_set_back_neither_gives_nor_takes() -> None:
    limiter = Limiter()
    spent(limiter, 3)

    assert limiter.spend(KEY, 6, NOW - timedelta(hours=1)).left == 2


def test_a_lowered_limit_holds_at_once() -> None:
    limiter = Limiter()
    limiter.spend(KEY, 600, NOW)

    assert limiter.spend(KEY, 2, NOW).left == 1


def test_scopes_and_machines_do_not_take_from_each_other() -> None:
    limiter = Limiter()
    spent(limiter, 6)

    assert limiter.spend((1, "shop:write"), 6, NOW).passes
    assert limiter.spend((2, "shop:read"), 6, NOW).passes


def test_memory_is_bounded_and_the_longest_unused_is_forgotten() -> None:
    limiter = Limiter(kept=2)
    for number in (1, 2, 1, 3):
        limiter.spend((number, ""), 6, NOW)

    assert len(limiter) == 2
    assert limiter.spend((1, ""), 6, NOW).left == 3
    assert limiter.spend((2, ""), 6, NOW).left == 5


@given(st.integers(1, 6_000), st.integers(0, 100))
def test_who_waits_as_told_passes(per_minute: int, earlier: int) -> None:
    limiter = Limiter()
    now = NOW + timedelta(milliseconds=earlier * 7)
    while (standing := limiter.spend(KEY, per_minute, now)).passes:
        assert standing.more_in >= 1

    assert limiter.spend(KEY, per_minute, now + standing.more_in * SECOND).passes


def test_many_threads_get_no_more_than_there_is() -> None:
    limiter = Limiter()

    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(lambda _: limiter.spend(KEY, 100, NOW).passes, range(400)))

    assert sum(passed) == 100


def test_a_machine_is_told_its_limit_and_refused_beyond_it(client: TestClient) -> None:
    client.app.state.scope_of = lambda _method, _path: "shop:read"  # type: ignore[attr-defined]

    answers = [client.get("/v1/me", headers=bearer(SHOPPER)) for _ in range(4)]

    assert [each.status_code for each in answers] == [200, 200, 200, 429]
    assert {each.headers["ratelimit-policy"] for each in answers} == {'"shop:read";q=3;w=60'}
    assert [each.headers["ratelimit"] for each in answers] == [
        '"shop:read";r=2;t=20', '"shop:read";r=1;t=20', '"shop:read";r=0;t=20',
        '"shop:read";r=0;t=20',
    ]  # fmt: skip
    refusal = problem(answers[3], 429)
    assert answers[3].headers["retry-after"] == "20"
    assert refusal["type"] == "/problems/quota-exceeded"
    assert refusal["violated-policies"] == ["shop:read"]


def test_refusals_for_other_reasons_count_and_tell_too(client: TestClient) -> None:
    """The shop has no scopes of its own: everything a machine asks there is one bucket."""
    other = Actor("client", 2, "may-2", rates={"shop:read": 3})

    answer = client.get("/v1/me", headers=bearer(other))

    problem(answer, 403)
    assert answer.headers["ratelimit-policy"] == f'"other";q={OTHERS};w=60'
    assert answer.headers["ratelimit"] == f'"other";r={OTHERS - 1};t=1'


def test_people_and_tokens_without_limits_are_not_counted(app: FastAPI) -> None:
    with TestClient(app) as client:
        for actor in (person(1), machine(1, ["shop:read"])):
            assert "ratelimit" not in client.get("/v1/me", headers=bearer(actor)).headers

    assert len(app.state.limiter) == 0


def test_a_token_carries_the_limits() -> None:
    ring = KeyRing(None, [signer().public_jwk()])

    read = ring.actor(signer().sign(SHOPPER, NOW), NOW)

    assert read == SHOPPER
    assert read is not None
    assert read.rates == {"shop:read": 3}
