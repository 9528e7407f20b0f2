"""The template over a province, and what applying it does."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.directory.units.domain import UnitKind
from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import UnitCode

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]


class TemplateFilter(BaseModel):
    """`on` is the day from which the bodies shall be valid: by default the first day of the template."""

    model_config = ConfigDict(extra="forbid")

    province: UnitCode
    on: date | None = None


class Apply(BaseModel):
    """`optional` names the optional bodies that the province has as well."""

    model_config = ConfigDict(extra="forbid")

    on: date | None = None
    optional: Annotated[list[Slug], Field(max_length=100)] = []
    dry_run: bool = False


class BodyRead(BaseModel):
    """`present` of `places` (1; of a body of each commune, all communes) have it; `unit` is the one
    there, found by `matched_by`. `h_code` is what the body would get, inferred from another province's.
    """

    slug: str
    section: str
    section_name: str
    name: str
    short_name: str
    kind: UnitKind
    optional: bool
    usual_for: str | None
    subordinate: bool
    h_code: str | None
    places: int
    present: int
    unit: UnitRef | None
    matched_by: Literal["slug", "h_code", "name"] | None


class TemplateRead(BaseModel):
    province: UnitRef
    on: date
    source: str
    communes: int
    bodies: list[BodyRead]


class Made(BaseModel):
    """A body that was made, or with `dry_run` would be; `unit` is null then. Its H-code is inferred."""

    slug: str
    name: str
    kind: UnitKind
    h_code: str | None
    parent: str
    unit: UnitRef | None


class Kept(BaseModel):
    slug: str
    unit: UnitRef
    matched_by: Literal["slug", "h_code", "name"]


class Applied(BaseModel):
    province: UnitRef
    on: date
    dry_run: bool
    changed: bool
    created: list[Made]
    present: list[Kept]
