"""The two cookies of a signed-in person. Apart from router.py, which only parses, calls, returns."""

from datetime import datetime

from fastapi import Request, Response

from services.plan_api.accounts.access import Caller
from services.plan_api.accounts.domain import SESSION_LIFETIME
from services.plan_api.accounts.families import SignedIn
from services.plan_api.accounts.service import renewed_actor
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from services.shared.tokens import LIFETIME, Actor


def set_cookies(request: Request, response: Response, signed_in: SignedIn, now: datetime) -> None:
    """The refresh token travels to the sign-in addresses only."""
    set_access_cookie(request, response, signed_in.actor, now)
    if signed_in.refresh_token is not None:
        response.set_cookie(
            REFRESH_COOKIE, signed_in.refresh_token, path=_path(request), secure=_secure(request),
            max_age=int(SESSION_LIFETIME.total_seconds()), httponly=True, samesite="lax",
        )  # fmt: skip


def set_access_cookie(request: Request, response: Response, actor: Actor, now: datetime) -> None:
    """Also alone, when what the token says has changed."""
    token = request.app.state.signer.sign(actor, now)
    response.set_cookie(
        ACCESS_COOKIE, token, path="/", secure=_secure(request),
        max_age=int(LIFETIME.total_seconds()), httponly=True, samesite="lax",
    )  # fmt: skip


def renew_access_cookie(request: Request, response: Response, caller: Caller, actor: Actor) -> None:
    """After a step was done: the browser's token says so at once. A bearer gets the next by itself."""
    if ACCESS_COOKIE in request.cookies and actor.session_id:
        set_access_cookie(request, response, renewed_actor(caller, actor), caller.now)


def clear_cookies(request: Request, response: Response) -> None:
    for name, path in ((ACCESS_COOKIE, "/"), (REFRESH_COOKIE, _path(request))):
        response.delete_cookie(
            name, path=path, secure=_secure(request), httponly=True, samesite="lax"
        )


def _path(request: Request) -> str:
    """The sign-in addresses as the browser sees them, behind whatever prefix."""
    return f"{request.app.state.settings.root_path}/v1/auth"


def _secure(request: Request) -> bool:
    return bool(request.app.state.settings.secure_cookies)
