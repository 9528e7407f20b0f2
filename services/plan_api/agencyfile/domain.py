"""Rows of a file against the directory: what each would make or change, and what is wrong with it. Pure.

All rows are judged together, against the directory as it would be after them: a file may name a
parent before or after its children, swap two codes, or contradict itself.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias

from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.names import folded
from services.directory.units.rules import Fault, Wanted, faults, normal, wanted_of
from services.plan_api.agencyfile.cells import read_cells, says_no
from services.plan_api.agencyfile.codes import read_codes

# A file does not end units, nor move their beginnings: that has consequences of its own.
_DAYS = frozenset({"valid_from", "valid_to"})
_COMPARED = frozenset(Wanted.__slots__) - {"slug", "source", "h_code_inferred"} - _DAYS
Row: TypeAlias = tuple[int, Mapping[str, str]]


@dataclass
class Draft:
    """A row on its way to a unit: `id` is the unit's, or a negative number for one to be made."""

    line: int
    cells: Mapping[str, str]
    key: str
    id: int
    unit: Unit | None
    wanted: Wanted | None = None
    confirms_code: bool = False
    faults: list[Fault] = field(default_factory=list)

    @property
    def changes(self) -> dict[str, Any]:
        """The columns in which the row differs from the unit that is there."""
        if self.unit is None or self.wanted is None:
            return {}
        pairs = ((name, getattr(self.wanted, name)) for name in sorted(_COMPARED))
        found = {name: value for name, value in pairs if value != getattr(self.unit, name)}
        return {"h_code": self.wanted.h_code} | found if self.confirms_code else found


@dataclass(frozen=True)
class Setting:
    """The province whose file it is, the directory, and the day from which new units are valid."""

    province: Unit
    directory: Directory
    day: date
    # The units whose H-code is only inferred: a file can confirm it.
    inferred: frozenset[int] = frozenset()


def drafts(rows: Sequence[Row], setting: Setting) -> list[Draft]:
    """In the order of the file; those without faults can be stored, parents first."""
    found = [_begun(-place, row, setting) for place, row in enumerate(rows, 1)]
    times = Counter(draft.key for draft in found)
    by_key = {draft.key: draft for draft in found}
    for draft in found:
        draft.faults += _key_faults(draft, times[draft.key], setting)
        _fill(draft, by_key, setting)
    after = _afterwards(found, setting.directory)
    for draft in found:
        draft.faults += list(_judged(draft, after))
    return found


def parents_first(found: Iterable[Draft]) -> list[Draft]:
    """So that each row's parent is stored before it; there are no circles in rows without faults."""
    waiting = {draft.id: draft for draft in found}
    order: list[Draft] = []

    def take(draft: Draft) -> None:
        if waiting.pop(draft.id, None) is None or draft.wanted is None:
            return
        if draft.wanted.parent_id in waiting:
            take(waiting[draft.wanted.parent_id])
        order.append(draft)

    for draft in list(waiting.values()):
        take(draft)
    return order


def _begun(temporary: int, row: Row, setting: Setting) -> Draft:
    line, cells = row
    slug = folded(cells["name"]).replace(" ", "-")
    key = cells["key"] or f"{setting.province.key}/{slug}"
    unit = setting.directory.by_key(key)
    return Draft(line, cells, key, unit.id if unit else temporary, unit)


def _key_faults(draft: Draft, times: int, setting: Setting) -> Iterator[Fault]:
    home = f"{setting.province.key}/"
    if not draft.key.startswith(home):
        vi, en = f"Khóa phải bắt đầu bằng “{home}”.", f"The key must begin with “{home}”."
        yield Fault("key", "key_outside", vi, en)
    elif draft.unit is not None and not draft.unit.valid_on(setting.day):
        vi = f"Đơn vị này không tồn tại vào {setting.day:%d/%m/%Y}."
        yield Fault("key", "unit_not_valid", vi, f"The unit does not exist on {setting.day}.")
    elif draft.unit is None and "/" in draft.key.removeprefix(home):
        vi, en = f"Khóa mới có dạng “{home}ten-co-quan”.", f"A new key looks like “{home}a-name”."
        yield Fault("key", "key_shape", vi, en)
    if times > 1:
        vi, en = f"Khóa “{draft.key}” có ở nhiều dòng.", f"“{draft.key}” stands in several rows."
        yield Fault("key", "key_twice", vi, en)


def _fill(draft: Draft, by_key: Mapping[str, Draft], setting: Setting) -> None:
    """The unit as the row wants it; a cell that cannot be read leaves the rest to be judged."""
    base = wanted_of(draft.unit) if draft.unit else _empty(draft, setting)
    values, wrong = read_cells(draft.cells)
    codes, wrong_codes = read_codes(draft.cells, setting.province.h_code)
    above, wrong_parent = _parent(draft, by_key, setting)
    draft.faults += [*wrong, *wrong_codes, *wrong_parent]
    inferred = values.pop("h_code_inferred", False)
    wanted = normal(replace(base, **values | codes | above))
    if draft.unit is None:
        wanted = replace(wanted, h_code_inferred=inferred and wanted.h_code is not None)
    draft.wanted = wanted if wanted.short_name else replace(wanted, short_name=wanted.name[:120])
    denied = says_no(draft.cells, "h_code_inferred") and draft.id in setting.inferred
    draft.confirms_code = denied and wanted.h_code is not None


def _empty(draft: Draft, setting: Setting) -> Wanted:
    slug = draft.key.rsplit("/", 1)[-1]
    first = max(setting.day, setting.province.valid_from)
    return Wanted(UnitKind.DEPARTMENT, "", "", first, setting.province.id, slug=slug)


def _parent(
    draft: Draft, by_key: Mapping[str, Draft], setting: Setting
) -> tuple[dict[str, int], list[Fault]]:
    """Another row of the file, or a unit of the province; nothing said: as it is, or the province."""
    text = draft.cells.get("parent", "")
    if not text:
        return {}, []
    if text in by_key:
        return {"parent_id": by_key[text].id}, []
    keyed = setting.directory.by_key(text)
    found = [keyed] if keyed else setting.directory.resolve(text, setting.day)
    inside = [unit for unit in found if unit.province_id == setting.province.id]
    if len(inside) == 1:
        return {"parent_id": inside[0].id}, []
    vi = "Không có đơn vị cấp trên này trong tỉnh hay trong tệp."
    return {}, [
        Fault("parent", "parent_unknown", vi, "No such parent in the province or the file.")
    ]


def _afterwards(found: Iterable[Draft], directory: Directory) -> Directory:
    """The directory as it would be: rows as they want to be, all others as they are."""
    units, versions = dict(directory.units), dict(directory.versions)
    for draft in found:
        if draft.wanted is None:
            continue
        same = {n: getattr(draft.wanted, n) for n in Unit.__slots__ if n in Wanted.__slots__}
        home = draft.unit or directory.units.get(draft.wanted.parent_id)
        province_id = home.province_id if home else None
        units[draft.id] = Unit(id=draft.id, key=draft.key, province_id=province_id, **same)
        if draft.changes:
            versions.pop(draft.id, None)
    return Directory(units.values(), directory.successions, directory.groups, versions)


def _judged(draft: Draft, after: Directory) -> Iterator[Fault]:
    """By the rules for all units; a unit that is there only in what the row changes."""
    if draft.wanted is None:
        return
    known = {fault.field for fault in draft.faults}
    touched = {"parent" if name == "parent_id" else name for name in draft.changes}
    for fault in faults(draft.wanted, after, draft.id):
        column = "key" if fault.field == "slug" else fault.field
        if column not in known and (draft.unit is None or column in touched):
            yield fault._replace(field=column)
    if not draft.wanted.name:
        yield Fault("name", "missing", "Cần có tên.", "A name is needed.")
    for name in _DAYS if draft.unit else ():
        if getattr(draft.wanted, name) != getattr(draft.unit, name):
            vi = "Không đổi bằng tệp: hãy dùng trang đơn vị (đóng, sáp nhập)."
            yield Fault(name, "not_by_file", vi, "Not by a file: use the unit's own page.")
