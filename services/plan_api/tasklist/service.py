from datetime import date

from services.plan_api.callers.access import Caller
from services.plan_api.tasklist.schemas import TaskDetail, TaskFilter, TaskItem
from services.plan_api.tasks.schemas import DeadlineVersionRead
from services.shared.pages import Page


def task_items(caller: Caller, wanted: TaskFilter) -> Page[TaskItem]:
    raise NotImplementedError


def task_detail(caller: Caller, task_id: int, as_of: date) -> TaskDetail:
    raise NotImplementedError


def deadline_versions(caller: Caller, task_id: int) -> list[DeadlineVersionRead]:
    raise NotImplementedError
