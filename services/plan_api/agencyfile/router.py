"""A province's agencies as a CSV table, out and in."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.plan_api.agencyfile import export, service
from services.plan_api.agencyfile.schemas import FileFilter, FileReport, ProvinceFilter
from services.plan_api.callers.access import CallerDep
from services.shared.csv_in import CsvBody, CsvOnly

router = APIRouter(prefix="/agencies/file", tags=["directory"])


@router.get("", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
def agency_file(wanted: Annotated[ProvinceFilter, Query()], caller: CallerDep) -> Response:
    """The province's units of today, with their codes in each notation."""
    return export.give(caller, wanted.province)


@router.post("")
def take_agency_file(
    wanted: Annotated[FileFilter, Query()], body: CsvBody, _: CsvOnly, caller: CallerDep
) -> FileReport:
    """Create and change agencies by a table: all rows or none, with a report for each."""
    return service.take(caller, wanted.province, body, dry_run=wanted.dry_run, on=wanted.from_on)
