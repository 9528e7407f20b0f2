"""What a unit must be like to stand beside the others: the one place of these rules. Pure.

Beside domain.py, which answers questions about units that are there already. Files and templates of
agencies use it too, row by row.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.names import h_code
from services.directory.units.wanted import Wanted as Wanted
from services.directory.units.wanted import normal as normal
from services.directory.units.wanted import stored_h_code as stored_h_code
from services.directory.units.wanted import wanted_of as wanted_of

_END = date.max
# How many digits the administrative code of a territory has; other units have none.
_DIGITS = {UnitKind.PROVINCE: 2, UnitKind.DISTRICT: 3, UnitKind.COMMUNE: 5}
_UNDER: dict[UnitKind, set[UnitKind]] = {
    UnitKind.NATION: set(),
    UnitKind.MINISTRY: {UnitKind.NATION},
    UnitKind.PROVINCE: {UnitKind.NATION},
    UnitKind.DISTRICT: {UnitKind.PROVINCE},
    UnitKind.COMMUNE: {UnitKind.PROVINCE, UnitKind.DISTRICT},
}
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
H_CODE_LENGTH = 35


class Fault(NamedTuple):
    """What is wrong with one field. `conflict`: with it alone nothing is, but another unit has it."""

    field: str
    code: str
    vi: str
    en: str
    conflict: bool = False


def faults(
    wanted: Wanted,
    directory: Directory,
    unit_id: int | None = None,
    ending: Collection[int] = (),
) -> list[Fault]:
    """Everything that is wrong with a new unit, or (with its id) with one that changes.

    `ending` are units that give way to it on its first day: what they have becomes free.
    """
    found = [*_own(wanted), *_parent(wanted, directory, unit_id)]
    return found + list(_codes(wanted, directory, {unit_id, *ending}))


def _own(wanted: Wanted) -> Iterator[Fault]:
    if wanted.valid_to <= wanted.valid_from:
        yield Fault(
            "valid_to",
            "end_before_start",
            "Ngày kết thúc phải sau ngày bắt đầu.",
            "The end must come after the start.",
        )
    if wanted.code is not None and len(wanted.code) != _DIGITS.get(wanted.kind, -1):
        yield Fault(
            "code",
            "code_shape",
            "Mã hành chính: tỉnh 2 chữ số, huyện 3, xã 5; đơn vị khác không có.",
            "Administrative codes: province 2 digits, district 3, commune 5; other units have none.",
        )
    if wanted.h_code is not None and _is_bad_h_code(wanted.h_code):
        yield Fault(
            "h_code",
            "h_code_shape",
            "Mã định danh có dạng H20, H20.41 hoặc 000.00.41.H20, tối đa 35 ký tự.",
            "An H-code looks like H20, H20.41 or 000.00.41.H20, at most 35 characters.",
        )
    if wanted.kind is UnitKind.PROVINCE and wanted.type is None:
        yield Fault(
            "type",
            "type_missing",
            "Tỉnh cần có loại: tỉnh hay thành phố.",
            "A province needs its type: province or city.",
        )
    if wanted.slug is not None and not _SLUG.match(wanted.slug):
        yield Fault(
            "slug",
            "slug_shape",
            "Phần cuối của khóa chỉ gồm chữ thường không dấu, số và dấu gạch nối.",
            "The last part of a key has only plain small letters, digits and hyphens.",
        )


def _is_bad_h_code(text: str) -> bool:
    return h_code(text) is None or len(text) > H_CODE_LENGTH


def _parent(wanted: Wanted, directory: Directory, unit_id: int | None) -> Iterator[Fault]:
    parent = directory.units.get(wanted.parent_id)
    if parent is None:
        yield Fault(
            "parent", "parent_unknown", "Không có đơn vị cấp trên này.", "No such parent unit."
        )
        return
    if unit_id is not None and parent.id in directory.below(unit_id):
        yield Fault(
            "parent",
            "parent_cycle",
            f"“{parent.name}” nằm dưới chính đơn vị này, không thể làm cấp trên của nó.",
            f"“{parent.name}” lies below this very unit and cannot stand above it.",
        )
    if wanted.valid_from < parent.valid_from or wanted.valid_to > parent.valid_to:
        yield Fault(
            "parent",
            "parent_not_valid",
            f"“{parent.name}” không tồn tại suốt thời gian đó ({_span(parent)}).",
            f"“{parent.name}” does not exist all that time ({_span(parent)}).",
        )
    if parent.kind not in _UNDER.get(wanted.kind, set(UnitKind)):
        yield Fault(
            "parent",
            "parent_kind",
            f"Loại đơn vị này không thể trực thuộc “{parent.name}”.",
            f"A unit of this kind cannot stand below “{parent.name}”.",
        )


def _codes(
    wanted: Wanted, directory: Directory, apart_from: Collection[int | None]
) -> Iterator[Fault]:
    for field, value, others in (
        ("code", wanted.code, directory.with_code),
        ("h_code", wanted.h_code, directory.with_h_code),
    ):
        other = _overlapping(wanted, others(value), apart_from) if value else None
        if other is not None:
            yield Fault(
                field,
                f"{field}_taken",
                f"Mã {value} là của “{other.name}” ({_span(other)}).",
                f"{value} is the code of “{other.name}” ({_span(other)}).",
                conflict=True,
            )


def _overlapping(
    wanted: Wanted, others: Iterable[Unit], apart_from: Collection[int | None]
) -> Unit | None:
    return next(
        (
            each
            for each in others
            if each.id not in apart_from
            and each.valid_from < wanted.valid_to
            and wanted.valid_from < each.valid_to
        ),
        None,
    )


def _span(unit: Unit) -> str:
    until = "" if unit.valid_to == _END else f" → {unit.valid_to}"
    return f"{unit.valid_from}{until or ' →'}"
