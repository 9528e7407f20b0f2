"""Groups as administrators write and read them."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.directory.groups.domain import GroupRule
from services.directory.units.domain import UnitKind
from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import UnitCode

GroupKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
# A unit's whole key, or its last part.
KeyPart = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9-]+)*$", max_length=120)
]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Units = Annotated[list[UnitCode], Field(max_length=500)]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RuleWrite(_Written):
    """Units of these kinds, or whose key ends in one of these slugs, less the excluded ones."""

    kinds: Annotated[list[UnitKind], Field(max_length=len(UnitKind))] = []
    slugs: Annotated[list[Slug], Field(max_length=200)] = []
    exclude: Annotated[list[KeyPart], Field(max_length=500)] = []
    subordinate_only: bool = False

    def meant(self) -> GroupRule:
        return GroupRule(
            frozenset(str(kind) for kind in self.kinds),
            frozenset(self.slugs),
            frozenset(self.exclude),
            self.subordinate_only,
        )


class GroupNew(_Written):
    """Without a key, one is made of the name. Members and exclusions are ids, keys or codes of units."""

    key: GroupKey | None = None
    name: Name
    name_en: Name | None = None
    rule: RuleWrite = RuleWrite()
    members: Units = []
    exclude: Units = []


class GroupChange(_Written):
    """What is left out stays as it is."""

    name: Name | None = None
    name_en: Name | None = None
    rule: RuleWrite | None = None
    members: Units | None = None
    exclude: Units | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("nothing to change")
        return self


class PreviewWanted(_Written):
    """A rule as it might be. `key` names the stored group to compare with; `on` is today by default."""

    key: GroupKey | None = None
    rule: RuleWrite = RuleWrite()
    members: Units = []
    exclude: Units = []
    territory: UnitCode
    on: date | None = None


class RuleRead(BaseModel):
    kinds: list[UnitKind]
    slugs: list[str]
    exclude: list[str]
    subordinate_only: bool


class GroupRead(BaseModel):
    """`name` is in the reader's language. A group in use cannot be deleted: `assignments` were made
    via it, `duties` of reporting name it. `edited`: changed since it came with the product, or made here.
    """

    key: str
    name: str
    name_vi: str
    name_en: str
    rule: RuleRead
    members: list[UnitRef]
    exclude: list[UnitRef]
    assignments: int
    duties: int
    edited: bool
    version: int


class Preview(BaseModel):
    """`added` and `removed` are against the stored group; without one, everybody is added."""

    territory: UnitRef
    on: date
    members: list[UnitRef]
    added: list[UnitRef]
    removed: list[UnitRef]
