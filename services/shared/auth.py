"""Who is asking: a person by cookie, or a machine (or script) by bearer token."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from services.shared import limits
from services.shared.clock import NowDep
from services.shared.problems import Forbidden, NotSignedIn, StepsLeft
from services.shared.tokens import Actor as Actor
from services.shared.tokens import KeyRing

ACCESS_COOKIE = "tiendo_access"
REFRESH_COOKIE = "tiendo_refresh"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def optional_actor(request: Request, now: NowDep) -> Actor | None:
    """The caller, or None without a valid token. Unsafe methods by cookie need our own Origin."""
    keys: KeyRing = request.app.state.keys
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        bearer = keys.actor(token, now)
        if bearer is not None:
            limits.spend(request, bearer, now)
        return bearer
    cookie = request.cookies.get(ACCESS_COOKIE)
    actor = keys.actor(cookie, now) if cookie else None
    if actor is not None:
        require_same_origin(request)
    return actor


def require_same_origin(request: Request) -> None:
    """A cookie travels with any site's form; only our own pages may change something with it."""
    if request.method in _SAFE:
        return
    if urlsplit(request.headers.get("origin", "")).netloc != request.headers.get("host", ""):
        raise Forbidden(
            "Yêu cầu này phải đến từ chính trang Tiến Độ (Origin khác).",
            "This request must come from our own pages (another Origin).",
        )


def any_actor(actor: Annotated[Actor | None, Depends(optional_actor)]) -> Actor:
    if actor is None:
        raise NotSignedIn(
            "Hãy đăng nhập, hoặc gửi mã truy cập còn hạn.",
            "Sign in, or send an access token that is still valid.",
            headers={"WWW-Authenticate": "Bearer"},
        )
    return actor


# Whoever is signed in, also with steps left: for a person's own account only.
AnyActorDep = Annotated[Actor, Depends(any_actor)]


def signed_in(actor: AnyActorDep) -> Actor:
    if actor.pending:
        raise StepsLeft(
            "Hãy hoàn tất các bước bảo vệ tài khoản trước (đổi mật khẩu hoặc đăng ký bước thứ hai).",
            "First finish securing your account (change the password or enrol a second factor).",
            extra={"to_do": list(actor.pending)},
        )
    return actor


OptionalActorDep = Annotated[Actor | None, Depends(optional_actor)]
ActorDep = Annotated[Actor, Depends(signed_in)]


def require_scope(actor: Actor, scope: str) -> None:
    """A machine needs the scope; a person's roles are looked at elsewhere."""
    if actor.kind == "client" and scope not in actor.scopes:
        raise Forbidden(f"Cần phạm vi {scope}.", f"The scope {scope} is needed.")
