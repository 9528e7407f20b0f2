from datetime import date

from services.plan_api.callers.access import Caller
from services.plan_api.register.schemas import Outline, PlanDetail, PlanFilter, PlanItem
from services.shared.pages import Page


def plan_items(caller: Caller, wanted: PlanFilter) -> Page[PlanItem]:
    raise NotImplementedError


def plan_detail(caller: Caller, code: str, as_of: date) -> PlanDetail:
    raise NotImplementedError


def outline(caller: Caller, code: str, as_of: date) -> Outline:
    raise NotImplementedError
