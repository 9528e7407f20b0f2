"""A unit as other answers name it."""

from datetime import date
from typing import Self

from pydantic import BaseModel

from services.directory.units.domain import Unit, UnitKind
from services.shared.db import OPEN_END
from services.shared.wording import Language


class UnitRef(BaseModel):
    """`valid_to` is the first day without the unit; null while no end is known."""

    id: int
    key: str
    name: str
    short_name: str
    code: str | None
    h_code: str | None
    kind: UnitKind
    valid_to: date | None

    @classmethod
    def of(cls, unit: Unit, language: Language) -> Self:
        """With the English name when that is asked for and known."""
        english = unit.name_en if language == "en" else None
        return cls(
            id=unit.id,
            key=unit.key,
            name=english or unit.name,
            short_name=unit.short_name,
            code=unit.code,
            h_code=unit.h_code,
            kind=unit.kind,
            valid_to=end(unit),
        )


def end(unit: Unit) -> date | None:
    return None if unit.valid_to == OPEN_END else unit.valid_to
