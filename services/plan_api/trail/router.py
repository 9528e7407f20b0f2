"""The trails of the plan service's two schemas, for those who administer or coordinate."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.directory.trails import service
from services.directory.trails.access import ReaderDep
from services.plan_api.trail.schemas import PlanTrailFilter, SealFilter
from services.plan_api.trail.service import trail_named
from services.shared.pages import Page
from services.shared.trails import AS_CSV, AuditRead, CsvWantedDep, SealRead

router = APIRouter(prefix="/audit", tags=["audit"])


@router.get("", response_model=Page[AuditRead], responses=AS_CSV)
def audit(
    wanted: Annotated[PlanTrailFilter, Query()], reader: ReaderDep, as_csv: CsvWantedDep
) -> Page[AuditRead] | Response:
    """Who changed what in the plans or in the directory, newest first; with `Accept: text/csv` all
    that match, as a file.
    """
    return (service.export if as_csv else service.page)(reader, trail_named(wanted.trail), wanted)


@router.get("/seal")
def audit_seal(wanted: Annotated[SealFilter, Query()], reader: ReaderDep) -> SealRead:
    """How far the chain of hashes reaches; note the head elsewhere to prove the trail later."""
    return service.seal_state(reader.session, trail_named(wanted.trail))
