"""Tasks in lists."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.briefs.schemas import TaskItem
from services.plan_api.callers.access import CallerDep
from services.plan_api.tasklist import service
from services.plan_api.tasklist.schemas import TaskFilter
from services.shared.pages import Page

router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.get("")
def list_tasks(wanted: Annotated[TaskFilter, Query()], caller: CallerDep) -> Page[TaskItem]:
    """Tasks in the order of their plans' texts."""
    return service.task_items(caller, wanted)
