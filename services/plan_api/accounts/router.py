from fastapi import APIRouter, Request, Response, status

from services.plan_api.accounts import service
from services.plan_api.accounts.access import (
    FROM_OUR_PAGES,
    NOT_FROM_ANOTHER_SITE,
    CallerDep,
    OptionalTokenDep,
    RefreshTokenDep,
)
from services.plan_api.accounts.cookies import clear_cookies, set_cookies
from services.plan_api.accounts.schemas import SignIn

router = APIRouter(prefix="/auth", tags=["auth"])
NO_CONTENT = status.HTTP_204_NO_CONTENT


@router.post("/login", status_code=NO_CONTENT, dependencies=[NOT_FROM_ANOTHER_SITE])
def login(data: SignIn, caller: CallerDep, request: Request, response: Response) -> None:
    """Start a session by two cookies; ten failures in ten minutes are followed by a wait (429).

    With a second factor enrolled, a right password alone is answered by 401 and the problem type
    `/problems/second-factor-needed`: send the same again with `code`.
    """
    signed_in = service.sign_in(caller, data.email, data.password, data.code)
    set_cookies(request, response, signed_in, caller.now)


@router.post("/refresh", status_code=NO_CONTENT, dependencies=[FROM_OUR_PAGES])
def refresh(
    token: RefreshTokenDep, caller: CallerDep, request: Request, response: Response
) -> None:
    """New cookies for the session. A refresh token works once; its second use ends the session."""
    signed_in = service.renew(caller, token)
    set_cookies(request, response, signed_in, caller.now)


@router.post("/logout", status_code=NO_CONTENT, dependencies=[FROM_OUR_PAGES])
def logout(
    caller: CallerDep, request: Request, response: Response, token: OptionalTokenDep = None
) -> None:
    """End the session, if there is one, and take the cookies back."""
    service.sign_out(caller, token)
    clear_cookies(request, response)
