"""People as a table: in and out."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.plan_api.people.access import RegistrarDep
from services.plan_api.peoplefile import export, service
from services.plan_api.peoplefile.schemas import FileOptions, FileReport
from services.shared.csv_in import CsvBody, CsvOnly

router = APIRouter(prefix="/people/file", tags=["people"])


@router.get("", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
def export_people(registrar: RegistrarDep) -> Response:
    """One line for each role of each active person of whom the caller may read; for the import."""
    return export.people_file(registrar)


@router.post("")
def import_people(
    options: Annotated[FileOptions, Query()], registrar: RegistrarDep, body: CsvBody, _: CsvOnly
) -> FileReport:
    """Add and change people by a table (UTF-8); doing it again changes nothing. A report per line."""
    return service.take_file(registrar, body, options)
