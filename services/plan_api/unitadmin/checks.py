"""What stands against a new or changed unit. Beside service: successions make units by it, too."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from services.directory.units.domain import Directory, Unit
from services.directory.units.keys import key_for as key_for
from services.directory.units.rules import (
    Fault,
    Wanted,
    faults,
    normal,
    wanted_of,
)
from services.directory.units.rules import stored_h_code as stored_h_code
from services.directory.units.versions import version_on
from services.plan_api.unitadmin.schemas import NewUnit
from services.shared.db import OPEN_END

_FIELDS = {each.name for each in fields(Wanted)}


def as_wanted(body: NewUnit, parent_id: int, on: date) -> Wanted:
    """With its H-code in the notation that is stored."""
    given = {name: value for name, value in body if name in _FIELDS}
    given |= {"aliases": tuple(body.aliases), "short_name": body.short_name or body.name[:120]}
    return normal(
        Wanted(**given | {"parent_id": parent_id, "valid_from": on, "valid_to": OPEN_END})
    )


def first_day(known: Directory, unit_id: int, today: date) -> date:
    """The first day of what the unit is today."""
    version = version_on(known.versions.get(unit_id, ()), today)
    return version.valid_from if version else known.unit(unit_id).valid_from


def day_faults(known: Directory, unit: Unit, on: date) -> list[Fault]:
    """A change lies within the unit's life and not before one that is on record."""
    if not unit.valid_from <= on < unit.valid_to:
        until = "" if unit.valid_to == OPEN_END else f" – {unit.valid_to:%d/%m/%Y}"
        span = f"{unit.valid_from:%d/%m/%Y}{until or ' –'}"
        vi, en = f"Đơn vị chỉ tồn tại trong {span}.", f"The unit exists only {span}."
        return [Fault("from", "from_outside_life", vi, en)]
    later = [each for each in known.versions.get(unit.id, ()) if each.valid_from > on]
    if not later:
        return []
    day = later[0].valid_from
    return [
        Fault(
            "from",
            "from_before_later_change",
            f"Đã ghi một thay đổi có hiệu lực từ {day:%d/%m/%Y}; hãy chọn từ ngày đó trở đi.",
            f"A change from {day} on is on record; choose that day or a later one.",
            conflict=True,
        )
    ]


def change_faults(
    known: Directory, unit: Unit, changes: Mapping[str, Any], on: date
) -> list[Fault]:
    """What the change touches must be right; what was there before is not judged again."""
    given = {name: value for name, value in changes.items() if name in _FIELDS}
    wanted = replace(wanted_of(unit), valid_from=on, **given)
    touched = {"parent" if name == "parent_id" else name for name in changes}
    found = [each for each in faults(wanted, known, unit.id) if each.field in touched]
    parent = known.units.get(changes.get("parent_id", 0))
    if parent is not None and parent.province_id != unit.province_id:
        # Work is counted by province: a unit does not wander into another one.
        found.append(
            Fault(
                "parent",
                "parent_in_other_province",
                "Không chuyển đơn vị sang tỉnh khác; hãy ghi nhận sáp nhập hoặc tạo đơn vị mới.",
                "A unit does not move to another province; record a succession or make a new unit.",
            )
        )
    return found


def new_faults(wanted: Wanted, known: Directory, ending: Collection[int] = ()) -> list[Fault]:
    """`ending` are units that give way to it on its first day."""
    found, former = faults(wanted, known, ending=ending), wanted.former_province_id
    if former is not None and (
        former not in known.units or known.unit(former).province_id != former
    ):
        vi, en = "Không có tỉnh cũ này.", "No such old province."
        found.append(Fault("former_province", "province_unknown", vi, en))
    return found
