"""Which unit a role is given for, and from when to when; or what is wrong with that.

Apart from service.py, which writes.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from services.directory.people.domain import Role
from services.directory.units.access import FIRST_ID
from services.directory.units.domain import Directory, Unit
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.refusals import wrong
from services.plan_api.roles.schemas import RoleGive
from services.shared.db import OPEN_END


class Place(NamedTuple):
    unit: Unit
    valid_from: date
    valid_to: date


def placed(directory: Directory, data: RoleGive, today: date, pointer: str) -> Place:
    """422 with a pointer, for a unit that is unknown, ambiguous or ended, and for days in disorder."""
    begin, end = data.valid_from or today, data.valid_to or OPEN_END
    if end <= begin:
        raise wrong(
            f"{pointer}/valid_to", "valid_to_before_valid_from",
            "Ngày kết thúc phải sau ngày bắt đầu.", "The end must lie after the beginning.",
        )  # fmt: skip
    unit = _unit(directory, data.unit, begin, f"{pointer}/unit")
    if not unit.valid_on(begin):
        raise wrong(
            f"{pointer}/unit", "unit_ended",
            f"{unit.name} không tồn tại vào ngày {begin:%d/%m/%Y}.",
            f"{unit.name} does not exist on {begin}.",
        )  # fmt: skip
    return Place(unit, begin, end)


def require_apart(held: Iterable[HeldRole], role: Role, place: Place, pointer: str) -> None:
    """Nobody holds the same role for the same unit twice on one day."""
    for each in held:
        same = each.role is role and each.unit_id == place.unit.id
        if same and each.meets(place.valid_from, place.valid_to):
            raise wrong(
                f"{pointer}/valid_from", "grant_overlaps",
                "Vai trò này ở đơn vị này đã được trao cho một thời gian trùng với thời gian trên.",
                "This role for this unit is already held on some of these days.",
            )  # fmt: skip


def _unit(directory: Directory, text: str, on: date, pointer: str) -> Unit:
    if text.isascii() and text.isdecimal() and int(text) >= FIRST_ID:
        found = [directory.units[int(text)]] if int(text) in directory.units else []
    else:
        keyed = directory.by_key(text)
        found = [keyed] if keyed else directory.resolve(text, on)
    if not found:
        raise wrong(
            pointer, "unit_unknown", f"Không có đơn vị nào ứng với “{text}”.",
            f"No unit answers to “{text}”.",
        )  # fmt: skip
    if len(found) > 1:
        keys = ", ".join(each.key for each in found[:5])
        raise wrong(
            pointer, "unit_ambiguous",
            f"“{text}” có thể là {len(found)} đơn vị ({keys}); hãy dùng mã hoặc khóa.",
            f"“{text}” may mean {len(found)} units ({keys}); use a code or key.",
        )  # fmt: skip
    return found[0]
