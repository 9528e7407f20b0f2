from typing import Annotated

from fastapi import APIRouter, Depends, Form, Response
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from services.plan_api.accounts.access import CallerDep
from services.plan_api.clients import service
from services.plan_api.clients.schemas import KeysRead, TokenForm, TokenRead
from services.plan_api.signing import SignerDep
from services.shared.tokens import LIFETIME

router = APIRouter(prefix="/auth", tags=["auth"])
_basic = HTTPBasic(auto_error=False)


def _form(
    form: Annotated[TokenForm, Form()],
    basic: Annotated[HTTPBasicCredentials | None, Depends(_basic)],
) -> TokenForm:
    if basic is None:
        return form
    return form.model_copy(
        update={"client_id": basic.username[:60], "client_secret": basic.password[:200]}
    )


@router.post("/token")
def token(
    form: Annotated[TokenForm, Depends(_form)],
    caller: CallerDep,
    signer: SignerDep,
    response: Response,
) -> TokenRead:
    """An access token for a machine (client credentials), for 15 minutes."""
    actor = service.sign_in(caller, form)
    response.headers["Cache-Control"] = "no-store"
    return TokenRead(
        access_token=signer.sign(actor, caller.now), token_type="Bearer",  # noqa: S106  not a secret
        expires_in=int(LIFETIME.total_seconds()), scope=" ".join(sorted(actor.scopes)),
    )  # fmt: skip


@router.get("/jwks.json")
def jwks(signer: SignerDep) -> KeysRead:
    """The public key that signs access tokens (RFC 7517)."""
    return KeysRead(keys=[signer.public_jwk()])
