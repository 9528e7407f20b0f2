"""The KPI schema's trail of changes, for those who administer or coordinate."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.directory.trails import service
from services.directory.trails.access import ReaderDep
from services.kpi_api.trail.models import TRAIL
from services.shared.pages import Page
from services.shared.trails import AS_CSV, AuditRead, CsvWantedDep, SealRead, TrailFilter

router = APIRouter(prefix="/audit", tags=["audit"])


@router.get("", response_model=Page[AuditRead], responses=AS_CSV)
def audit(
    wanted: Annotated[TrailFilter, Query()], reader: ReaderDep, as_csv: CsvWantedDep
) -> Page[AuditRead] | Response:
    """Who changed which figures, newest first; with `Accept: text/csv` all that match, as a file."""
    return (service.export if as_csv else service.page)(reader, TRAIL, wanted)


@router.get("/seal")
def audit_seal(reader: ReaderDep) -> SealRead:
    """How far the chain of hashes reaches; note the head elsewhere to prove the trail later."""
    return service.seal_state(reader.session, TRAIL)
