"""The two cookies of a signed-in person. Apart from router.py, which only parses, calls, returns."""

from datetime import datetime

from fastapi import Request, Response

from services.plan_api.accounts.domain import SESSION_LIFETIME
from services.plan_api.accounts.service import SignedIn
from services.shared.auth import ACCESS_COOKIE, REFRESH_COOKIE
from services.shared.tokens import LIFETIME


def set_cookies(request: Request, response: Response, signed_in: SignedIn, now: datetime) -> None:
    """The refresh token travels to the sign-in addresses only."""
    token = request.app.state.signer.sign(signed_in.actor, now)
    for name, value, age, path in (
        (ACCESS_COOKIE, token, LIFETIME, "/"),
        (REFRESH_COOKIE, signed_in.refresh_token, SESSION_LIFETIME, _path(request)),
    ):
        response.set_cookie(
            name, value, max_age=int(age.total_seconds()), path=path, secure=_secure(request),
            httponly=True, samesite="lax",
        )  # fmt: skip


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
