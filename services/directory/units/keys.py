"""The keys of new units: stable names across systems. Pure."""

from collections.abc import Collection, Sequence

from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.names import folded
from services.directory.units.rules import Wanted

KEY_LENGTH = 120


def key_for(wanted: Wanted, directory: Directory, ending: Collection[int] = ()) -> str | None:
    """The key of a new unit: its province's (or its parent's) and its name; None when it is taken.

    A key is for ever, so that of an ended unit stays its own: a new unit of the same name gets the
    year in which it begins. `ending` are units that give way to it on its first day.
    """
    parent = directory.unit(wanted.parent_id)
    place = directory.units[parent.province_id].key if parent.province_id else ""
    part = wanted.slug or "-".join([folded(wanted.name).replace(" ", "-"), *_own_code(wanted)])
    key = f"{place}/{part}" if place and wanted.kind is not UnitKind.PROVINCE else part
    holder = directory.by_key(key)
    if holder is not None and wanted.slug is None and _is_gone(holder, wanted, ending):
        key = f"{key}-tu-{wanted.valid_from.year}"
        holder = directory.by_key(key)
    return None if holder is not None or len(key) > KEY_LENGTH else key


def _is_gone(holder: Unit, wanted: Wanted, ending: Collection[int]) -> bool:
    return holder.id in ending or holder.valid_to <= wanted.valid_from


def _own_code(wanted: Wanted) -> Sequence[str]:
    """Communes of one province may bear one name."""
    return [wanted.code] if wanted.kind is UnitKind.COMMUNE and wanted.code else []
