from fastapi import APIRouter, Request, Response, status

from services.plan_api.accounts.access import CallerDep, PersonActorDep
from services.plan_api.accounts.cookies import renew_access_cookie
from services.plan_api.secondfactor import service
from services.plan_api.secondfactor.access import FRESHLY_SIGNED_IN
from services.plan_api.secondfactor.schemas import (
    EnrolmentRead,
    RecoveryCodesRead,
    Removal,
    TotpCode,
)

router = APIRouter(prefix="/auth/second-factor", tags=["auth"])


@router.post("", dependencies=[FRESHLY_SIGNED_IN])
def enrol(caller: CallerDep, actor: PersonActorDep, response: Response) -> EnrolmentRead:
    """Begin to enrol an authenticator app (TOTP) within 15 minutes of signing in; a code of it must
    confirm.
    """
    response.headers["Cache-Control"] = "no-store"
    return service.enrol(caller, actor)


@router.post("/confirm")
def confirm(
    data: TotpCode, caller: CallerDep, actor: PersonActorDep, request: Request, response: Response
) -> RecoveryCodesRead:
    """Confirm the enrolment by a code; answers ten recovery codes, shown this once."""
    codes = service.confirm(caller, actor, data.code)
    renew_access_cookie(request, response, caller, actor)
    response.headers["Cache-Control"] = "no-store"
    return RecoveryCodesRead(recovery_codes=codes)


@router.post("/recovery-codes")
def renew_recovery_codes(
    data: TotpCode, caller: CallerDep, actor: PersonActorDep, response: Response
) -> RecoveryCodesRead:
    """Ten new recovery codes; the old ones work no more."""
    response.headers["Cache-Control"] = "no-store"
    return RecoveryCodesRead(recovery_codes=service.renew_codes(caller, actor, data.code))


@router.post("/removal", status_code=status.HTTP_204_NO_CONTENT)
def remove(
    data: Removal, caller: CallerDep, actor: PersonActorDep, request: Request, response: Response
) -> None:
    """Take the second factor away; needs the password and a code."""
    service.remove(caller, actor, data.password, data.code)
    renew_access_cookie(request, response, caller, actor)
