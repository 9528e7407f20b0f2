"""A unit as somebody wants it to be: what files, forms and successions make units from. Pure."""

from dataclasses import dataclass, replace
from datetime import date

from services.directory.units.domain import Unit, UnitKind
from services.directory.units.names import h_code

_END = date.max


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit as somebody wants it to be from `valid_from` on, until `valid_to` (excluded)."""

    kind: UnitKind
    name: str
    short_name: str
    valid_from: date
    parent_id: int
    valid_to: date = _END
    name_en: str | None = None
    aliases: tuple[str, ...] = ()
    code: str | None = None
    h_code: str | None = None
    h_code_inferred: bool = False
    type: str | None = None
    region: str | None = None
    subordinate: bool = True
    provisional: bool = False
    source: str | None = None
    former_province_id: int | None = None
    # The last part of the key, when it is not to be made from the name.
    slug: str | None = None


def wanted_of(unit: Unit) -> Wanted:
    """The unit as it is, to be changed by `dataclasses.replace`."""
    names = set(Wanted.__slots__) - {"slug", "source", "h_code_inferred", "parent_id"}
    same = {name: getattr(unit, name) for name in names}
    return Wanted(**same, parent_id=unit.parent_id or unit.id)


def normal(wanted: Wanted) -> Wanted:
    """With its H-code in the one notation that is stored."""
    if wanted.h_code is None:
        return wanted
    return replace(wanted, h_code=stored_h_code(wanted.h_code))


def stored_h_code(text: str) -> str:
    """In the one notation that is stored; what is no H-code stays as it is, to be refused."""
    return h_code(text) or text
