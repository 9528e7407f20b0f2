"""The provider of an app, and the sealed cookie that keeps a transaction. Apart from router.py: dependencies."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Annotated, TypeAlias

from cryptography.exceptions import InvalidTag
from fastapi import Depends, FastAPI, Request, Response
from pydantic import TypeAdapter

from services.plan_api.account_key import AccountKey
from services.plan_api.oidc import wire
from services.plan_api.oidc.domain import LIFETIME, SignInTroubled, Transaction, Trouble
from services.plan_api.oidc.provider import Provider, Registration
from services.plan_api.settings import Settings
from services.shared.problems import NotFound

COOKIE = "tiendo_oidc"
PATH = "/v1/auth/oidc"
_PURPOSE = "oidc transaction"
_transactions = TypeAdapter(Transaction)


def install(app: FastAPI, settings: Settings) -> None:
    """Without an issuer there is no provider, and its addresses answer 404."""
    app.state.provider = None
    if settings.oidc_issuer:
        registration = Registration(
            issuer=settings.oidc_issuer,
            client_id=settings.oidc_client_id,
            client_secret=settings.oidc_client_secret,
            scopes=settings.oidc_scopes,
            redirect_uri=f"{settings.public_url.rstrip('/')}{settings.root_path}{PATH}/callback",
        )
        app.state.provider = Provider(registration, wire.opened())


def _provider(request: Request) -> Provider:
    provider: Provider | None = request.app.state.provider
    if provider is None:
        raise NotFound("Không dùng nhà cung cấp định danh.", "No identity provider is in use.")
    return provider


ProviderDep: TypeAlias = Annotated[Provider, Depends(_provider)]


def keep(request: Request, response: Response, transaction: Transaction) -> None:
    key: AccountKey = request.app.state.account_key
    sealed = key.sealed(_transactions.dump_json(transaction), _PURPOSE)
    response.set_cookie(
        COOKIE, urlsafe_b64encode(sealed).decode(), max_age=int(LIFETIME.total_seconds()),
        path=_path(request), secure=_secure(request), httponly=True, samesite="lax",
    )  # fmt: skip


def kept(request: Request) -> Transaction:
    """The transaction that this browser began; sealed, so that nobody else can have made it."""
    key: AccountKey = request.app.state.account_key
    try:
        sealed = urlsafe_b64decode(request.cookies[COOKIE].encode())
        return _transactions.validate_json(key.opened(sealed, _PURPOSE))
    except (KeyError, binascii.Error, InvalidTag, ValueError) as error:
        raise SignInTroubled(Trouble.TRANSACTION_LOST, type(error).__name__) from error


def forget(request: Request, response: Response) -> None:
    response.delete_cookie(
        COOKIE, path=_path(request), secure=_secure(request), httponly=True, samesite="lax"
    )


def _path(request: Request) -> str:
    return f"{request.app.state.settings.root_path}{PATH}"


def _secure(request: Request) -> bool:
    return bool(request.app.state.settings.secure_cookies)
