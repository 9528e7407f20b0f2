"""Units and changes as the files give them, still named by keys instead of ids. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from services.directory.units.domain import NEW_MAP_FROM, SuccessionKind, UnitKind
from services.directory.units.names import folded

# Since this day the country had exactly the 63 provinces of before 2025-07-01 (NQ 15/2008/QH12).
KNOWN_FROM = date(2008, 8, 1)
OPEN_END = date.max


@dataclass(frozen=True)
class UnitRow:
    key: str
    kind: UnitKind
    name: str
    short_name: str
    valid_from: date
    valid_to: date = OPEN_END
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    code: str | None = None
    h_code: str | None = None
    h_code_inferred: bool = False
    type: str | None = None
    region: str | None = None
    parent: str | None = None
    province: str | None = None
    former_province: str | None = None
    subordinate: bool = True
    provisional: bool = False
    source: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class ChangeRow:
    predecessor: str
    successor: str | None
    on: date
    kind: SuccessionKind
    note: str | None = None


@dataclass(frozen=True)
class TypeRow:
    unit: str
    valid_from: date
    type: str
    region: str | None
    instrument: str | None


@dataclass
class Seed:
    """Everything the files say about units."""

    units: list[UnitRow] = field(default_factory=list)
    changes: list[ChangeRow] = field(default_factory=list)
    types: list[TypeRow] = field(default_factory=list)

    def by_key(self) -> dict[str, UnitRow]:
        return {unit.key: unit for unit in self.units}

    def add(self, units: Iterable[UnitRow], changes: Iterable[ChangeRow] = ()) -> None:
        self.units.extend(units)
        self.changes.extend(changes)


def key_part(name: str) -> str:
    return folded(name).replace(" ", "-")


def key_inside(province: str, part: str, valid_to: date) -> str:
    """A key below a province's; it carries its last year when the province's own key does not."""
    ended = valid_to < OPEN_END and not has_ended(province)
    return f"{province}/{part}-den-{valid_to.year}" if ended else f"{province}/{part}"


def has_ended(province: str) -> bool:
    return province.endswith(f"-den-{NEW_MAP_FROM.year}")
