"""Provinces and units, open to everybody: they are public reference data."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from services.plan_api.directory import service
from services.plan_api.directory.access import ReaderDep
from services.plan_api.directory.schemas import (
    AsOf,
    Provinces,
    Resolved,
    ResolveFilter,
    UnitDetail,
    UnitFilter,
    UnitPage,
)
from services.shared.conditions import set_tag

router = APIRouter(tags=["directory"])
UnitId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("/provinces")
def provinces(
    wanted: Annotated[AsOf, Query()],
    reader: ReaderDep,
) -> Provinces:
    """The provinces of a day (today): 34, or 63 before 2025-07-01."""
    return service.provinces(reader, wanted.as_of or reader.today)


@router.get("/org-units")
def org_units(
    wanted: Annotated[UnitFilter, Query()],
    reader: ReaderDep,
) -> UnitPage:
    """Units valid on a day (today), by name."""
    return service.units(reader, wanted, wanted.as_of or reader.today)


@router.get("/org-units/resolve")
def resolve(
    wanted: Annotated[ResolveFilter, Query()],
    reader: ReaderDep,
) -> Resolved:
    """The one unit that a code, key or name means on a day (today); 409 lists the candidates."""
    return service.resolved(reader, wanted.code, wanted.on or reader.today)


@router.get("/org-units/{unit_id}")
def org_unit(
    unit_id: UnitId, wanted: Annotated[AsOf, Query()], reader: ReaderDep, response: Response
) -> UnitDetail:
    """A unit with its history: versions, predecessors, successors, parents; names as of a day."""
    found = service.unit_detail(reader, unit_id, wanted.as_of or reader.today)
    set_tag(response, found.version)
    # The tag is the row's; what is shown also hangs on the day and on the language.
    response.headers["Cache-Control"] = "no-store"
    return found
