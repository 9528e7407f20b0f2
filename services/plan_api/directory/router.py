"""Provinces and units, open to everybody: they are public reference data."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from services.directory.units.access import DirectoryDep
from services.plan_api.directory import service
from services.plan_api.directory.schemas import (
    AsOf,
    Provinces,
    Resolved,
    ResolveFilter,
    UnitDetail,
    UnitFilter,
    UnitPage,
)
from services.shared.clock import TodayDep
from services.shared.db import SessionDep
from services.shared.wording import LanguageDep

router = APIRouter(tags=["directory"])
UnitId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("/provinces")
def provinces(
    wanted: Annotated[AsOf, Query()],
    session: SessionDep,
    directory: DirectoryDep,
    today: TodayDep,
    language: LanguageDep,
) -> Provinces:
    """The provinces of a day (today): 34, or 63 before 2025-07-01."""
    return service.provinces(session, directory, wanted.as_of or today, language)


@router.get("/org-units")
def org_units(
    wanted: Annotated[UnitFilter, Query()],
    session: SessionDep,
    directory: DirectoryDep,
    today: TodayDep,
    language: LanguageDep,
) -> UnitPage:
    """Units valid on a day (today), by name."""
    return service.units(session, directory, wanted, wanted.as_of or today, language)


@router.get("/org-units/resolve")
def resolve(
    wanted: Annotated[ResolveFilter, Query()],
    directory: DirectoryDep,
    today: TodayDep,
    language: LanguageDep,
) -> Resolved:
    """The one unit that a code, key or name means on a day (today); 409 lists the candidates."""
    return service.resolved(directory, wanted.code, wanted.on or today, language)


@router.get("/org-units/{unit_id}")
def org_unit(
    unit_id: UnitId,
    wanted: Annotated[AsOf, Query()],
    session: SessionDep,
    directory: DirectoryDep,
    today: TodayDep,
    language: LanguageDep,
) -> UnitDetail:
    """A unit with its history: types, predecessors, successors, parents."""
    return service.unit_detail(session, directory, unit_id, wanted.as_of or today, language)
