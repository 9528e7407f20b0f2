"""How often a machine may ask: a token bucket for each of its scopes, in this process's memory.

A token says its machine's own limits (`rate`, requests a minute by scope). Another process counts
for itself: behind n processes a machine gets up to n times as much.
"""

import math
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from typing import NamedTuple, TypeAlias

from fastapi import Request

from services.shared.problems import TooMany
from services.shared.tokens import Actor
from services.shared.wording import Words

MINUTE = 60
# What a token says nothing about, such as the addresses of a service that has no scope.
OTHERS = 60
KEPT = 10_000
# Instants are floats: who waited as long as told has enough.
TINY = 1e-6
ScopeOf: TypeAlias = Callable[[str, str], str]
"""From a request's method and path (below the service's root) to the scope that it spends."""


def unscoped(_method: str, _path: str) -> str:
    """The addresses of a service that knows no scope."""
    return ""


class QuotaExceeded(TooMany):
    """The draft of the RateLimit fields names this problem; ours has its members."""

    title = Words("Vượt hạn mức yêu cầu", "Quota exceeded")


class Standing(NamedTuple):
    """What a bucket said: whether the request may pass, what is left, seconds until there is more."""

    passes: bool
    left: int
    more_in: int


class Limiter:
    """Buckets that hold a minute's requests and fill up evenly. Those unused longest are forgotten:
    their owners start with a full bucket again.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._lock = Lock()
        # By key: requests left, and when that was counted (seconds).
        self._buckets: OrderedDict[tuple[int, str], tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def spend(self, key: tuple[int, str], per_minute: int, now: datetime) -> Standing:
        """Take one request from a bucket; an empty one stays as it is."""
        at = now.timestamp()
        with self._lock:
            left, counted_at = self._buckets.pop(key, (float(per_minute), at))
            # A clock that was set back takes nothing away.
            grown = max(0.0, at - counted_at) * per_minute / MINUTE
            left = min(float(per_minute), left + grown)
            passes = left >= 1 - TINY
            left = max(0.0, left - passes)
            self._buckets[key] = (left, at)
            while len(self._buckets) > self._kept:
                self._buckets.popitem(last=False)
        whole = math.floor(left + TINY)
        return Standing(passes, whole, math.ceil((whole + 1 - left) * MINUTE / per_minute))


def spend(request: Request, actor: Actor, now: datetime) -> None:
    """Count a machine's request; 429 when there are too many. Others pass uncounted.

    Every answer to a machine says how it stands, in the fields of the IETF's draft (RateLimit,
    RateLimit-Policy): also refusals for another reason, so it goes by the request's state.
    """
    if not actor.rates:
        return
    scope_of: ScopeOf = request.app.state.scope_of
    path = request.url.path.removeprefix(request.scope.get("root_path", ""))
    scope = scope_of(request.method, path)
    per_minute = actor.rates.get(scope, OTHERS)
    limiter: Limiter = request.app.state.limiter
    standing = limiter.spend((actor.id, scope), per_minute, now)
    name = scope or "other"
    fields = {
        "RateLimit-Policy": f'"{name}";q={per_minute};w={MINUTE}',
        "RateLimit": f'"{name}";r={standing.left};t={standing.more_in}',
    }
    request.state.answer_headers = fields
    if not standing.passes:
        raise QuotaExceeded(
            f"Hạn mức là {per_minute} yêu cầu mỗi phút; hãy thử lại sau {standing.more_in} giây.",
            f"The limit is {per_minute} requests a minute; try again in {standing.more_in} s.",
            headers={"Retry-After": str(standing.more_in)},
            extra={"violated-policies": [name]},
        )
