"""Groups, for everybody who takes part."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.groups import service
from services.plan_api.groups.schemas import Groups, MemberFilter, Members, NoFilter

router = APIRouter(prefix="/groups", tags=["directory"])


@router.get("")
def groups(_: Annotated[NoFilter, Query()], caller: CallerDep) -> Groups:
    """The collective addressees that plans use."""
    return service.groups(caller.directory, caller.language)


@router.get("/{key}/members")
def group_members(
    key: str,
    wanted: Annotated[MemberFilter, Query()],
    caller: CallerDep,
) -> Members:
    """Whom a group means in a territory on a day (today)."""
    return service.members(
        caller.directory, key, wanted.territory, wanted.on or caller.today, caller.language
    )
