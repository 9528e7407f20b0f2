"""Tasks."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.tasklist import service
from services.plan_api.tasklist.schemas import DeadlineVersions, TaskDetail, TaskFilter, TaskItem
from services.shared.pages import Page

router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.get("")
def list_tasks(wanted: Annotated[TaskFilter, Query()], caller: CallerDep) -> Page[TaskItem]:
    """Tasks in the order of their plans' texts."""
    return service.task_items(caller, wanted)


@router.get("/{task_id}")
def read_task(task_id: RowId, caller: CallerDep, as_of: date | None = None) -> TaskDetail:
    """A task with what it promises, its deadlines, and the assignments that the caller may see."""
    return service.task_detail(caller, task_id, as_of or caller.today)


@router.get("/{task_id}/deadline-versions")
def list_deadline_versions(task_id: RowId, caller: CallerDep) -> DeadlineVersions:
    """Every due date the task has had, oldest first."""
    return DeadlineVersions(items=service.deadline_versions(caller, task_id))
