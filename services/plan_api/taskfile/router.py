"""One task."""

from datetime import date

from fastapi import APIRouter

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.taskfile import service
from services.plan_api.taskfile.schemas import DeadlineVersions, TaskDetail
from services.plan_api.taskparts.service import deadline_versions

router = APIRouter(prefix="/tasks", tags=["tasks"])


@router.get("/{task_id}")
def read_task(task_id: RowId, caller: CallerDep, as_of: date | None = None) -> TaskDetail:
    """A task with what it promises, its deadlines, and the assignments that the caller may see."""
    return service.task_detail(caller, task_id, as_of or caller.today)


@router.get("/{task_id}/deadline-versions")
def list_deadline_versions(task_id: RowId, caller: CallerDep) -> DeadlineVersions:
    """Every due date the task has had, oldest first."""
    service.require_task(caller, task_id)
    return DeadlineVersions(items=deadline_versions(caller, task_id, caller.today))
