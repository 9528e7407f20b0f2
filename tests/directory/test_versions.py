"""What a unit was on a day, and which new units may stand beside the others. Pure."""

from dataclasses import replace
from datetime import date

import pytest

from services.directory.units.domain import Directory, UnitKind
from services.directory.units.keys import key_for
from services.directory.units.rules import faults
from services.directory.units.versions import Version, spells, version_on
from services.directory.units.wanted import Wanted, normal
from tests.directory.made import END, MERGER, REFORM, START, country

NEW_YEAR = date(2026, 1, 1)


def version(on: date, name: str, h_code: str | None = None) -> Version:
    return Version(on, name, name, None, None, None, None, h_code, 12, True)


def changed() -> Directory:
    """The science agency of the west (23) has had another name and code since New Year."""
    known = country()
    versions = {
        23: [version(MERGER, "Khoa học", "H20.41"), version(NEW_YEAR, "Công nghệ", "H20.99")]
    }
    units = [
        replace(unit, name="Công nghệ", h_code="H20.99") if unit.id == 23 else unit
        for unit in known.units.values()
    ]
    return Directory(units, known.successions, known.groups, versions)


@pytest.mark.parametrize(
    ("text", "on", "found"),
    [
        ("H20.41", date(2025, 12, 31), [23]),
        ("H20.41", NEW_YEAR, []),
        ("H20.99", date(2025, 12, 31), []),
        ("000.00.99.H20", NEW_YEAR, [23]),
        ("khoa học", date(2025, 12, 31), [23]),
        ("khoa học", NEW_YEAR, []),
        ("công nghệ", NEW_YEAR, [23]),
    ],
)
def test_names_and_codes_hold_for_their_days(text: str, on: date, found: list[int]) -> None:
    assert [unit.id for unit in changed().resolve(text, on)] == found


def test_a_unit_is_what_it_was() -> None:
    known = changed()
    names = [known.was(23, day).name for day in (REFORM, MERGER, date(2025, 12, 31), NEW_YEAR)]

    assert names == ["Công nghệ", "Khoa học", "Khoa học", "Công nghệ"]
    assert known.was(24, REFORM) is known.unit(24)
    assert known.was(23, MERGER).valid_from == known.unit(23).valid_from


def test_spells_leave_no_gap_and_end_with_the_unit() -> None:
    versions = [version(START, "a"), version(REFORM, "b"), version(MERGER, "c")]
    found = [(each.version.name, each.valid_to) for each in spells(versions, MERGER)]

    assert found == [("a", REFORM), ("b", MERGER)]
    assert spells([], END) == []
    assert version_on(versions, date(2000, 1, 1)) is None


def wanted(**given: object) -> Wanted:
    base = Wanted(UnitKind.DEPARTMENT, "Sở Mới", "Sở Mới", NEW_YEAR, parent_id=12)
    return replace(base, **given)  # type: ignore[arg-type]


def codes(unit: Wanted, **how: object) -> list[str]:
    return [each.code for each in faults(unit, changed(), **how)]  # type: ignore[arg-type]


def test_a_code_is_free_once_its_unit_gave_it_up() -> None:
    assert codes(wanted(h_code="H20.41")) == []
    assert codes(wanted(h_code="H20.41", valid_from=date(2025, 12, 1))) == ["h_code_taken"]
    assert codes(wanted(h_code="H20.99")) == ["h_code_taken"]
    assert codes(wanted(h_code="H20.99"), unit_id=23) == []
    assert codes(wanted(h_code="H20.99"), ending=[23]) == []


def test_three_notations_are_one() -> None:
    stored = {normal(wanted(h_code=each)).h_code for each in ("h20.41", "H20.41", "000.00.41.H20")}

    assert stored == {"H20.41"}
    assert codes(wanted(h_code="H20." + "9" * 40)) == ["h_code_shape"]


def test_keys_are_made_from_names_and_never_given_twice() -> None:
    known = changed()
    west = key_for(wanted(name="Science"), known)
    free = key_for(wanted(), known)
    commune = wanted(kind=UnitKind.COMMUNE, name="Xã A", code="28003")

    assert (west, free) == (None, "west/so-moi")
    assert key_for(wanted(name="Science"), known, ending=[23]) == "west/science-tu-2026"
    assert key_for(wanted(slug="rieng"), known) == "west/rieng"
    assert key_for(commune, known) == "west/xa-a-28003"
    assert key_for(wanted(name="x" * 200), known) is None
    province = wanted(kind=UnitKind.PROVINCE, name="Tỉnh Mới", parent_id=1)
    assert key_for(province, known) == "tinh-moi"
    assert "type_missing" in codes(province)
