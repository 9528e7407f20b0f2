"""What the sign-in addresses take from a request. Apart from router.py to keep that to routes."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Annotated, NamedTuple

from fastapi import Cookie, Depends, Request

from services.plan_api.account_key import AccountKey, AccountKeyDep
from services.plan_api.accounts.throttle import Attempt, Counted, count, counted
from services.shared.auth import REFRESH_COOKIE, AnyActorDep, require_same_origin
from services.shared.clock import NowDep
from services.shared.db import Sessions
from services.shared.problems import Forbidden, NotSignedIn
from services.shared.tokens import Actor


class Caller(NamedTuple):
    """Who knocks: from where, with what, when. Sign-in work commits in steps of its own, so it
    takes the factory of sessions and not a request's one session.
    """

    sessions: Sessions
    address: str
    user_agent: str
    now: datetime
    key: AccountKey
    # Whether those who administer need a second factor.
    production: bool

    def counted(self, account: str) -> AbstractContextManager[Counted]:
        """A block that tries to be the account, counted as a failure unless it succeeds."""
        return counted(self.sessions, Attempt(account, self.address, self.now))

    def spend(self, account: str) -> None:
        """Count an attempt that has no success; refused like too many failures."""
        count(self.sessions, Attempt(account, self.address, self.now))


def _caller(request: Request, now: NowDep, key: AccountKeyDep) -> Caller:
    # Behind a proxy, uvicorn has put the caller's own address here.
    address = request.client.host if request.client else "unknown"
    agent = request.headers.get("user-agent", "").replace("\x00", "")
    production = request.app.state.settings.environment == "production"
    return Caller(request.app.state.sessions, address, agent, now, key, production)


def _not_from_another_site(request: Request) -> None:
    """Signing in needs no cookie, so a script without Origin may; a foreign page may not."""
    if "origin" in request.headers:
        require_same_origin(request)
    elif request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Forbidden("Yêu cầu đến từ trang khác.", "The request comes from another site.")


OptionalTokenDep = Annotated[str | None, Cookie(alias=REFRESH_COOKIE, max_length=200)]


def _refresh_token(token: OptionalTokenDep = None) -> str:
    if token is None:
        raise NotSignedIn(
            "Không có phiên đăng nhập.", "There is no session.",
            headers={"WWW-Authenticate": "Bearer"},
        )  # fmt: skip
    return token


def _own_actor(actor: AnyActorDep) -> Actor:
    if actor.kind != "person":
        raise Forbidden("Địa chỉ này dành cho người dùng.", "This address is for people.")
    return actor


# A person about their own account, also with steps left to do.
PersonActorDep = Annotated[Actor, Depends(_own_actor)]
CallerDep = Annotated[Caller, Depends(_caller)]
RefreshTokenDep = Annotated[str, Depends(_refresh_token)]
FROM_OUR_PAGES = Depends(require_same_origin)
NOT_FROM_ANOTHER_SITE = Depends(_not_from_another_site)
