"""The template of a province's bodies: laid over a province, and applied to it."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.provincetemplate import service
from services.plan_api.provincetemplate.reading import template
from services.plan_api.provincetemplate.schemas import Applied, Apply, TemplateFilter, TemplateRead

router = APIRouter(tags=["directory"])


@router.get("/province-template")
def read_province_template(
    wanted: Annotated[TemplateFilter, Query()], caller: CallerDep
) -> TemplateRead:
    """The bodies of 2026, and which of them a province has."""
    return template(caller, wanted)


@router.post("/provinces/{province_id}/template")
def apply_province_template(province_id: RowId, wanted: Apply, caller: CallerDep) -> Applied:
    """Make the bodies that a province lacks; applying it again changes nothing."""
    return service.apply(caller, province_id, wanted)
