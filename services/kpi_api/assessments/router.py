"""Assessments over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.kpi_api.assessments import service
from services.kpi_api.assessments.schemas import AssessmentParams, Assessments
from services.kpi_api.desk.queries import DeskDep

router = APIRouter(prefix="/assessments", tags=["indicators"])


@router.get("")
def get_assessments(wanted: Annotated[AssessmentParams, Query()], desk: DeskDep) -> Assessments:
    """A unit against every target set for it, or inherited, with each component of the verdict."""
    return service.read_assessments(desk, wanted)
