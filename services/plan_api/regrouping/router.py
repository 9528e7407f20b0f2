"""Refreshing what a task was given via a group."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.regrouping import service
from services.plan_api.regrouping.schemas import Refreshed, RefreshFilter

router = APIRouter(prefix="/tasks/{task_id}/groups/{key}", tags=["tasks"])


@router.post("/refresh")
def refresh_group(
    task_id: RowId,
    key: Annotated[str, Path(min_length=1, max_length=60)],
    wanted: Annotated[RefreshFilter, Query()],
    caller: CallerDep,
) -> Refreshed:
    """Give the task to the group's members of today; `dry_run` only shows who comes and goes."""
    return service.refresh(caller, task_id, key, dry_run=wanted.dry_run)
