"""A small invented country for the rules of the directory."""

from datetime import date
from typing import Any

from services.directory.groups.domain import Group, GroupRule
from services.directory.units.domain import Change, Directory, SuccessionKind, Unit, UnitKind

START, REFORM, MERGER, END = date(2008, 8, 1), date(2025, 3, 1), date(2025, 7, 1), date.max


def unit(number: int, key: str, kind: UnitKind = UnitKind.DEPARTMENT, **given: Any) -> Unit:
    fields: dict[str, Any] = {
        "id": number,
        "key": key,
        "kind": kind,
        "name": key,
        "short_name": key,
        "name_en": None,
        "code": None,
        "h_code": None,
        "type": None,
        "region": None,
        "parent_id": None,
        "province_id": None,
        "former_province_id": None,
        "subordinate": True,
        "provisional": False,
        "valid_from": START,
        "valid_to": END,
    }
    return Unit(**(fields | given))


def province(number: int, key: str, name: str, **given: Any) -> Unit:
    return unit(number, key, UnitKind.PROVINCE, name=name, province_id=number, parent_id=1, **given)


def inside(number: int, key: str, kind: UnitKind, home: int, **given: Any) -> Unit:
    return unit(number, key, kind, **({"parent_id": home, "province_id": home} | given))


def country() -> Directory:
    """Two provinces become one, a third stays; a department is merged, a district is not."""
    old, new = {"valid_to": MERGER}, {"valid_from": MERGER}
    dept, commune = UnitKind.DEPARTMENT, UnitKind.COMMUNE
    units = [
        unit(1, "nation", UnitKind.NATION),
        province(10, "east-den-2025", "Đông Hòa", code="82", h_code="H58", **old),
        province(11, "west-den-2025", "Tây Hà", code="87", h_code="H20", **old),
        province(12, "west", "Tây Hà", code="82", h_code="H20", **new),
        province(13, "south", "Nam Hạ", code="20", h_code="H37"),
        inside(20, "east-den-2025/press-office", dept, 10, valid_to=REFORM),
        inside(21, "east-den-2025/science", dept, 10, **old),
        inside(22, "west-den-2025/science", dept, 11, **old),
        inside(23, "west/science", dept, 12, h_code="H20.41", **new),
        inside(24, "south/science", dept, 13, name="Sở Khoa học"),
        inside(25, "east-den-2025/press-office/desk", UnitKind.DIVISION, 10, parent_id=20),
        inside(26, "south/paper", UnitKind.PRESS, 13, subordinate=False),
        inside(30, "east-den-2025/district", UnitKind.DISTRICT, 10, code="815", **old),
        inside(31, "east-den-2025/a", commune, 10, parent_id=30, code="28001", **old),
        inside(40, "west/a", commune, 12, code="28001", former_province_id=10, **new),
        inside(41, "west/b", commune, 12, code="28002", former_province_id=10, **new),
        inside(42, "west/c", commune, 12, code="30001", former_province_id=11, **new),
    ]
    merge = SuccessionKind.MERGE
    changes = [
        Change(10, 12, MERGER, merge),
        Change(11, 12, MERGER, merge),
        Change(20, 21, REFORM, merge),
        Change(21, 23, MERGER, merge),
        Change(22, 23, MERGER, merge),
        Change(30, None, MERGER, SuccessionKind.ABOLISH),
        Change(31, 40, MERGER, merge),
    ]
    rules = {
        "communes": GroupRule(kinds=frozenset({"commune"})),
        "districts": GroupRule(kinds=frozenset({"district"})),
        "departments": GroupRule(kinds=frozenset({"department", "press"}), subordinate_only=True),
        "everybody": GroupRule(
            frozenset({"department"}), frozenset({"paper"}), frozenset({"press-office"})
        ),
    }
    groups = {key: Group(key, key, key, rule) for key, rule in rules.items()}
    return Directory(units, changes, groups)
