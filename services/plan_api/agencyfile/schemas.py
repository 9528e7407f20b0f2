"""What became of each row of a file of agencies."""

from datetime import date
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import UnitCode

Status: TypeAlias = Literal["created", "updated", "unchanged", "rejected"]


class ProvinceFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    province: UnitCode


class FileFilter(ProvinceFilter):
    """Changes mend what was always meant, unless `from` gives the day from which they hold."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    dry_run: bool = False
    from_on: date | None = Field(None, alias="from")


class CellError(BaseModel):
    column: str
    code: str
    detail: str


class RowRead(BaseModel):
    """`line` is the row's first line in the file, the header being line 1."""

    line: int
    status: Status
    key: str
    name: str
    errors: list[CellError]


class FileReport(BaseModel):
    """All rows or none: with one rejected row nothing is stored, whatever the others say.

    `changed` is false when nothing was stored.
    """

    province: UnitRef
    dry_run: bool
    changed: bool
    counts: dict[Status, int]
    rows: list[RowRead]
