"""Which successions can be: sides, days, places. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.rules import Fault
from services.plan_api.succession.sides import Intent as Intent
from services.plan_api.succession.sides import side_faults

_TERRITORIES = frozenset({UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE})
_END = date.max


def faults(intent: Intent, directory: Directory) -> list[Fault]:
    """All that stands against it; nothing can be judged of sides that are wrong themselves."""
    found = side_faults(intent, directory)
    if found:
        return found
    ends = [directory.unit(each) for each in intent.predecessors]
    for place, unit in enumerate(ends):
        found += _predecessor(f"predecessors/{place}", unit, intent, directory)
    for place, successor_id in enumerate(intent.successors):
        if successor_id is not None:
            unit = directory.unit(successor_id)
            found += _successor(f"successors/{place}/id", unit, intent, directory)
    return [*found, *_places(ends, intent, directory), *_children(ends, intent, directory)]


def _predecessor(field: str, unit: Unit, intent: Intent, directory: Directory) -> Iterator[Fault]:
    on = intent.on
    if unit.parent_id is None:
        yield Fault(
            field, "unit_is_the_top", "Đơn vị cao nhất không đổi.", "The top is fixed.", True
        )
    elif unit.valid_to != _END:
        yield Fault(
            field,
            "unit_has_ended",
            f"“{unit.name}” đã (hoặc sẽ) kết thúc ngày {unit.valid_to:%d/%m/%Y}.",
            f"“{unit.name}” ends, or has ended, on {unit.valid_to}.",
            conflict=True,
        )
    elif on <= unit.valid_from:
        yield Fault(
            field,
            "succession_into_past",
            f"“{unit.name}” chỉ có từ {unit.valid_from:%d/%m/%Y}; ngày {on:%d/%m/%Y} là quá sớm.",
            f"“{unit.name}” began on {unit.valid_from} only; {on} is too early.",
        )
    elif (later := _later_change(unit, on, directory)) is not None:
        yield Fault(
            field,
            "succession_before_later_change",
            f"“{unit.name}” có thay đổi đã ghi từ {later:%d/%m/%Y}; hãy chọn ngày sau đó.",
            f"A change of “{unit.name}” from {later} on is on record; choose a day after it.",
            conflict=True,
        )


def _later_change(unit: Unit, on: date, directory: Directory) -> date | None:
    days = [each.valid_from for each in directory.versions.get(unit.id, ())]
    days += [c.on for c in directory.successions if c.successor_id == unit.id]
    days += [each.valid_from for each in directory.children(unit.id)]
    return max((day for day in days if day >= on and day > unit.valid_from), default=None)


def _successor(field: str, unit: Unit, intent: Intent, directory: Directory) -> Iterator[Fault]:
    if not unit.valid_on(intent.on):
        yield Fault(
            field,
            "successor_not_valid",
            f"“{unit.name}” không tồn tại vào ngày {intent.on:%d/%m/%Y}.",
            f"“{unit.name}” does not exist on {intent.on}.",
        )
    if any(unit.id in directory.below(each) for each in intent.predecessors):
        yield Fault(
            field,
            "succession_cycle",
            f"“{unit.name}” thuộc, hoặc từng nhập vào, đơn vị kết thúc.",
            f"“{unit.name}” lies below a unit that ends, or once gave way to it.",
        )


def _places(ends: Sequence[Unit], intent: Intent, directory: Directory) -> Iterator[Fault]:
    known = [directory.unit(each) for each in intent.successors if each is not None]
    every = [*ends, *known]
    kinds = {unit.kind for unit in every}
    if kinds & _TERRITORIES and len(kinds) > 1:
        yield Fault(
            "successors",
            "kinds_do_not_fit",
            "Tỉnh, huyện, xã chỉ sáp nhập với đơn vị cùng cấp.",
            "Provinces, districts and communes merge with their own kind only.",
        )
    if kinds != {UnitKind.PROVINCE} and len({unit.province_id for unit in every}) > 1:
        yield Fault(
            "predecessors",
            "other_province",
            "Các đơn vị thuộc những tỉnh khác nhau; chỉ sáp nhập khi chính các tỉnh sáp nhập.",
            "The units belong to several provinces; they merge only when the provinces do.",
        )


def children_of(ends: Iterable[Unit], on: date, directory: Directory) -> list[Unit]:
    """What stands below units that end and does not end with them."""
    ending = {unit.id for unit in ends}
    return [
        child
        for unit_id in sorted(ending)
        for child in directory.children(unit_id)
        if child.valid_to > on and child.id not in ending
    ]


def _children(ends: Sequence[Unit], intent: Intent, directory: Directory) -> Iterator[Fault]:
    """With one successor they move below it; else they must have gone before."""
    left = children_of(ends, intent.on, directory) if len(intent.successors) != 1 else []
    if left:
        names = ", ".join(f"“{unit.name}”" for unit in left[:5]) + ("…" if len(left) > 5 else "")
        yield Fault(
            "predecessors",
            "live_children",
            f"Còn {len(left)} đơn vị trực thuộc: {names}. Hãy chuyển hoặc kết thúc chúng trước.",
            f"{len(left)} units still stand below: {names}. Move or end them first.",
            conflict=True,
        )
