"""What the directory's addresses take and answer."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from services.directory.units.domain import Directory, SuccessionKind, Unit, UnitKind
from services.directory.units.schemas import UnitRef
from services.shared.pages import Page, PageParams
from services.shared.wording import Language


class _Params(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AsOf(_Params):
    as_of: date | None = None


class UnitFilter(PageParams):
    """`province` is an id, a key or a resolvable code; `q` any part of a name."""

    province: str | None = Field(None, min_length=1, max_length=200)
    kind: UnitKind | None = None
    q: str = Field("", max_length=200)
    as_of: date | None = None


class ResolveFilter(_Params):
    code: str = Field(min_length=1, max_length=300)
    on: date | None = None


class ProvinceItem(UnitRef):
    """A province as of a day: its type and region then; `communes` is null where the count is not known."""

    h_code_inferred: bool
    type: str | None
    region: str | None
    provisional: bool
    valid_from: date
    predecessors: list[UnitRef]
    successors: list[UnitRef]
    communes: int | None


class Provinces(Page[ProvinceItem]):
    as_of: date


class UnitItem(UnitRef):
    type: str | None
    parent: UnitRef | None
    province: UnitRef | None
    subordinate: bool
    provisional: bool
    valid_from: date


class UnitPage(Page[UnitItem]):
    as_of: date


class Resolved(UnitItem):
    on: date


class TypeRead(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    valid_from: date
    type: str
    region: str | None
    instrument: str | None


class SuccessionRead(BaseModel):
    """A change seen from one of its ends; `unit` is the other end, null when there is none."""

    unit: UnitRef | None
    on: date
    kind: SuccessionKind
    note: str | None


class VersionRead(BaseModel):
    """What a unit was from a day on; `valid_to` is the first day on which it no longer was so."""

    valid_from: date
    valid_to: date | None
    name: str
    short_name: str
    name_en: str | None
    type: str | None
    region: str | None
    code: str | None
    h_code: str | None
    parent: UnitRef | None
    subordinate: bool
    instrument: str | None


class UnitCounts(BaseModel):
    """Today: people with a role for the unit itself, open work that it answers for, units below it."""

    people: int
    open_assignments: int
    children: int


class UnitDetail(UnitItem):
    """A unit with its history; `answered_by` are the units that answer for it on `as_of`.

    Its ETag, made of `version`, is what changing or closing it wants as If-Match.
    """

    as_of: date
    answered_by: list[UnitRef]
    parents: list[UnitRef]
    former_province: UnitRef | None
    aliases: list[str]
    region: str | None
    h_code_inferred: bool
    source: str | None
    latitude: float | None
    longitude: float | None
    types: list[TypeRead]
    versions: list[VersionRead]
    predecessors: list[SuccessionRead]
    successors: list[SuccessionRead]
    counts: UnitCounts
    version: int


def unit_fields(unit: Unit, directory: Directory, language: Language) -> dict[str, Any]:
    """The fields of a UnitItem."""
    return {
        **dict(UnitRef.of(unit, language)),
        "type": unit.type,
        "parent": ref(unit.parent_id, directory, language),
        "province": ref(unit.province_id, directory, language),
        "subordinate": unit.subordinate,
        "provisional": unit.provisional,
        "valid_from": unit.valid_from,
    }


def ref(unit_id: int | None, directory: Directory, language: Language) -> UnitRef | None:
    return None if unit_id is None else UnitRef.of(directory.unit(unit_id), language)


def refs(units: Iterable[Unit], language: Language) -> list[UnitRef]:
    return [UnitRef.of(unit, language) for unit in units]
