"""Units as administrators write them."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.directory.units.domain import UnitKind

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
ShortName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Instrument = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Code = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\d{2,5}$")]
# In any of the three notations; stored in one.
HCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
UnitId = Annotated[int, Field(ge=1, le=2**31 - 1)]
Day = Annotated[date, Field(ge=date(1945, 9, 2), le=date(2199, 12, 31))]


_MAY_BE_EMPTY = frozenset({"name_en", "type", "region", "code", "h_code"})


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewUnit(_Body):
    """A unit without its place in time: what a succession needs to make a successor.

    `short_name` is the name when left out, `slug` (the last part of the key) is made from the name.
    """

    kind: UnitKind
    name: Name
    short_name: ShortName | None = None
    name_en: Name | None = None
    aliases: list[Name] = Field(default_factory=list, max_length=20)
    type: Short | None = None
    region: Short | None = None
    code: Code | None = None
    h_code: HCode | None = None
    subordinate: bool = True
    provisional: bool = False
    slug: Slug | None = None


class UnitCreate(NewUnit):
    """`valid_from` is today, and `valid_to` open, when left out."""

    parent: UnitId
    valid_from: Day | None = None
    valid_to: Day | None = None
    former_province: UnitId | None = None
    instrument: Instrument | None = None


class UnitChange(_Body):
    """What is given changes from the day `from` (today) on; what the unit was before stays on record.

    A `correction` mends what was always meant: it leaves no trace in the unit's history, only in the
    trail of changes. `aliases` and `provisional` have no history.
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    from_on: Day | None = Field(None, alias="from")
    correction: bool = False
    instrument: Instrument | None = None
    name: Name | None = None
    short_name: ShortName | None = None
    name_en: Name | None = None
    aliases: list[Name] | None = Field(None, max_length=20)
    type: Short | None = None
    region: Short | None = None
    code: Code | None = None
    h_code: HCode | None = None
    parent: UnitId | None = None
    subordinate: bool | None = None
    provisional: bool | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.changes():
            raise ValueError("name at least one field to change")
        if self.correction and self.from_on is not None:
            raise ValueError("a correction has no day of its own")
        return self

    def changes(self) -> dict[str, Any]:
        """The fields that were sent; null empties what a unit can be without, and else says nothing."""
        return {
            name: value
            for name, value in self
            if name in self.model_fields_set
            and name not in ("from_on", "correction", "instrument")
            and (value is not None or name in _MAY_BE_EMPTY)
        }
