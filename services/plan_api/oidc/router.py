from typing import Annotated

import structlog
from fastapi import APIRouter, Query, Request, status
from fastapi.responses import RedirectResponse

from services.plan_api.accounts.access import CallerDep
from services.plan_api.accounts.cookies import set_cookies
from services.plan_api.oidc import service
from services.plan_api.oidc.access import PATH, ProviderDep, forget, keep, kept
from services.plan_api.oidc.domain import SignInTroubled, page_after
from services.plan_api.oidc.proving import Back
from services.plan_api.oidc.schemas import ProviderItem, ProvidersRead, Returned
from services.shared.clock import NowDep

router = APIRouter(prefix="/auth", tags=["auth"])
log = structlog.get_logger(__name__)


@router.get("/providers")
def list_providers(request: Request) -> ProvidersRead:
    """Where else one may sign in: at most one provider, none unless it is set."""
    settings = request.app.state.settings
    if request.app.state.provider is None:
        return ProvidersRead(items=[])
    start = f"{settings.root_path}{PATH}/start"
    return ProvidersRead(items=[ProviderItem(name=settings.oidc_name, start_url=start)])


@router.get(
    "/oidc/start",
    status_code=status.HTTP_302_FOUND,
    response_class=RedirectResponse,
    response_model=None,
)
def start_oidc(
    request: Request,
    provider: ProviderDep,
    now: NowDep,
    next_path: Annotated[str, Query(alias="next", max_length=2_000)] = "/",
) -> RedirectResponse:
    """To the provider's sign-in page; what goes wrong ends at ours, with ?problem=."""
    try:
        transaction = service.begun(next_path, now)
        answer = _found(provider.authorization_url(transaction, now))
        keep(request, answer, transaction)
    except SignInTroubled as trouble:
        return _troubled(trouble)
    return answer


@router.get(
    "/oidc/callback",
    status_code=status.HTTP_302_FOUND,
    response_class=RedirectResponse,
    response_model=None,
)
def finish_oidc(
    request: Request,
    provider: ProviderDep,
    caller: CallerDep,
    returned: Annotated[Returned, Query()],
) -> RedirectResponse:
    """Back from the provider: a session as with a password, then on to the page wanted."""
    next_path = "/"
    try:
        transaction = kept(request)
        next_path = transaction.next
        signed_in = service.finished(caller, Back(provider, transaction, returned))
        answer = _found(next_path)
        set_cookies(request, answer, signed_in, caller.now)
    except SignInTroubled as trouble:
        answer = _troubled(trouble, next_path)
    forget(request, answer)
    return answer


def _found(url: str) -> RedirectResponse:
    answer = RedirectResponse(url, status.HTTP_302_FOUND)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _troubled(trouble: SignInTroubled, next_path: str = "/") -> RedirectResponse:
    log.warning("oidc sign-in refused", trouble=trouble.trouble.value, why=trouble.why)
    return _found(page_after(trouble.trouble, next_path))
