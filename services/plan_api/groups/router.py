"""Groups, open to everybody like the units they mean."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.directory.units.access import DirectoryDep
from services.plan_api.groups import service
from services.plan_api.groups.schemas import Groups, MemberFilter, Members, NoFilter
from services.shared.clock import TodayDep
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/groups", tags=["directory"])


@router.get("")
def groups(
    _: Annotated[NoFilter, Query()], directory: DirectoryDep, language: LanguageDep
) -> Groups:
    """The collective addressees that plans use."""
    return service.groups(directory, language)


@router.get("/{key}/members")
def group_members(
    key: str,
    wanted: Annotated[MemberFilter, Query()],
    directory: DirectoryDep,
    today: TodayDep,
    language: LanguageDep,
) -> Members:
    """Whom a group means in a territory on a day (today)."""
    return service.members(directory, key, wanted.territory, wanted.on or today, language)
