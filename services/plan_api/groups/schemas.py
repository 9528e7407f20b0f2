"""Groups and their members as they go over the wire."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from services.directory.groups.domain import Group
from services.directory.units.schemas import UnitRef
from services.shared.wording import Language


class NoFilter(BaseModel):
    """All groups, always: any parameter is refused."""

    model_config = ConfigDict(extra="forbid")


class MemberFilter(NoFilter):
    """`territory` is an id, a key or a resolvable code."""

    territory: str = Field(min_length=1, max_length=200)
    on: date | None = None


class GroupItem(BaseModel):
    key: str
    name: str

    @classmethod
    def of(cls, group: Group, language: Language) -> Self:
        return cls(key=group.key, name=group.name_en if language == "en" else group.name)


class Groups(BaseModel):
    items: list[GroupItem]


class Members(BaseModel):
    """Everybody at once: a group has at most a few hundred members."""

    group: GroupItem
    territory: UnitRef
    on: date
    items: list[UnitRef]
    total: int
