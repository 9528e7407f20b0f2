"""Groups, read by everybody and administered for the whole country."""

from typing import Annotated

from fastapi import APIRouter, Path, Response, status

from services.plan_api.callers.access import CallerDep
from services.plan_api.groupadmin import service
from services.plan_api.groupadmin.previewing import preview
from services.plan_api.groupadmin.reading import read_group
from services.plan_api.groupadmin.schemas import (
    GroupChange,
    GroupNew,
    GroupRead,
    Preview,
    PreviewWanted,
)
from services.shared.conditions import ConditionDep, set_tag

router = APIRouter(prefix="/groups", tags=["directory"])
Key = Annotated[str, Path(min_length=1, max_length=60)]


@router.post("", status_code=status.HTTP_201_CREATED)
def create_group(new: GroupNew, caller: CallerDep, response: Response) -> GroupRead:
    """A new collective addressee."""
    key = service.create(caller, new)
    return _tagged(read_group(caller.session, key, caller.language), response)


@router.post("/preview")
def preview_group(wanted: PreviewWanted, caller: CallerDep) -> Preview:
    """Whom a rule would mean in a territory on a day; nothing is stored."""
    service.require_right(caller)
    return preview(caller, wanted)


@router.get("/{key}")
def one_group(key: Key, caller: CallerDep, response: Response) -> GroupRead:
    """A group with its rule and the units that it names."""
    return _tagged(read_group(caller.session, key, caller.language), response)


@router.patch("/{key}")
def change_group(
    key: Key, wanted: GroupChange, caller: CallerDep, condition: ConditionDep, response: Response
) -> GroupRead:
    """Change names, rule, members or exclusions."""
    service.change(caller, key, condition, wanted)
    return _tagged(read_group(caller.session, key, caller.language), response)


@router.delete("/{key}", status_code=status.HTTP_204_NO_CONTENT)
def delete_group(key: Key, caller: CallerDep, condition: ConditionDep) -> None:
    """Remove a group that nothing was given to; 409 says what was."""
    service.remove(caller, key, condition)


def _tagged(group: GroupRead, response: Response) -> GroupRead:
    set_tag(response, group.version)
    return group
