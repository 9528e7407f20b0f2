"""The real units: complete, consistent in time, and found by everything they are called."""

import csv
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.directory.units.domain import NEW_MAP_FROM, Directory, Unit, UnitKind
from services.directory.units.names import folded
from services.shared.app import ROOT

BEFORE, TODAY = NEW_MAP_FROM - timedelta(days=1), date(2026, 11, 21)
DAYS = [date(2018, 11, 8), BEFORE, NEW_MAP_FROM, TODAY]
# The builders' reference files lie beside the checkout, or not at all: they are no part of the project.
REFERENCE = ROOT.parent / "shared" / "reference"
CITY = "thành phố trực thuộc trung ương"
anything = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def test_34_provinces_hold_3321_communes(real: Directory) -> None:
    communes = real.of_kind(UnitKind.COMMUNE, TODAY)

    assert len(real.provinces(TODAY)) == 34
    assert len(communes) == 3_321
    assert {c.province_id for c in communes} == {p.id for p in real.provinces(TODAY)}
    assert Counter(c.type for c in communes) == {"Xã": 2_621, "Phường": 687, "Đặc khu": 13}


def test_11_provinces_are_the_same_unit_on_both_maps(real: Directory) -> None:
    old, new = real.provinces(BEFORE), real.provinces(NEW_MAP_FROM)

    assert len(old) == 63
    assert len({p.id for p in old} & {p.id for p in new}) == 11


def test_every_old_province_leads_to_exactly_one_of_today(real: Directory) -> None:
    reached = {p.id: [s.id for s in real.successors(p.id, TODAY)] for p in real.provinces(BEFORE)}

    assert {len(found) for found in reached.values()} == {1}
    assert {found[0] for found in reached.values()} == {p.id for p in real.provinces(TODAY)}


def test_seven_codes_changed_their_meaning(real: Directory) -> None:
    old = {p.code: p for p in real.provinces(BEFORE)}
    changed = {
        p.code: (old[p.code].name, p.name)
        for p in real.provinces(TODAY)
        if old[p.code].name != p.name
    }

    assert changed == {
        "15": ("Yên Bái", "Lào Cai"),
        "24": ("Bắc Giang", "Bắc Ninh"),
        "44": ("Quảng Bình", "Quảng Trị"),
        "52": ("Bình Định", "Gia Lai"),
        "80": ("Long An", "Tây Ninh"),
        "82": ("Tiền Giang", "Đồng Tháp"),
        "91": ("Kiên Giang", "An Giang"),
    }


def test_every_commune_stands_on_land_of_a_predecessor_of_its_province(real: Directory) -> None:
    for commune in real.of_kind(UnitKind.COMMUNE, TODAY):
        assert commune.former_province_id in real.answers_for(commune.province_id or 0)
        former = real.unit(commune.former_province_id or 0)
        assert former.valid_on(BEFORE), commune


def test_the_land_of_tien_giang_holds_57_communes_and_that_of_old_dong_thap_45(
    real: Directory,
) -> None:
    land = Counter(c.former_province_id for c in real.of_kind(UnitKind.COMMUNE, TODAY))
    keys = {real.unit(each or 0).key: n for each, n in land.items()}

    assert (keys["tien-giang-den-2025"], keys["dong-thap-den-2025"]) == (57, 45)
    assert (len(keys), sum(keys.values())) == (63, 3_321)


@pytest.mark.parametrize("mark", ["code", "h_code"])
def test_no_code_means_two_units_on_one_day(real: Directory, mark: str) -> None:
    spans: dict[str, list[Unit]] = defaultdict(list)
    for unit in real.units.values():
        if value := getattr(unit, mark):
            spans[value].append(unit)

    for units in spans.values():
        ordered = sorted(units, key=lambda unit: unit.valid_from)
        for earlier, later in pairwise(ordered):
            assert earlier.valid_to <= later.valid_from, (earlier.key, later.key)


@pytest.mark.parametrize("day", DAYS)
def test_every_code_and_key_leads_back_to_its_unit(real: Directory, day: date) -> None:
    for unit in real.units.values():
        for code in (unit.code, unit.h_code, unit.key):
            if code and unit.valid_on(day):
                assert real.resolve(code, day) == [unit]


def test_every_h_code_is_read_in_the_older_printing_too(real: Directory) -> None:
    for unit in real.units.values():
        if unit.h_code:
            groups = unit.h_code.split(".")
            printed = ".".join(["000", "00", "00", *reversed(groups)][-4:])

            assert unit in real.resolve(printed, unit.valid_from)


@pytest.mark.parametrize("day", DAYS)
def test_every_province_is_found_by_its_name_however_written(real: Directory, day: date) -> None:
    for province in real.provinces(day):
        for name in (province.name, folded(province.name), province.name.upper()):
            assert real.resolve(name, day) == [province]
            assert real.resolve(f"Tỉnh {name}", day) == [province]


@anything
@given(data=st.data())
def test_every_unit_is_among_those_its_name_means(real: Directory, data: st.DataObject) -> None:
    unit = real.unit(data.draw(st.sampled_from(sorted(real.units))))
    names = [unit.name, folded(unit.name), *unit.aliases]
    province = real.units.get(unit.province_id or 0)
    if province and province != unit:
        names.append(f"{unit.name}, {province.name}")
    text = data.draw(st.sampled_from(names))
    province_of_that_name = {folded(p.name) for p in real.provinces(unit.valid_from)}

    if unit.kind is UnitKind.PROVINCE or folded(text) not in province_of_that_name:
        assert unit in real.resolve(text, unit.valid_from)


def test_succession_happens_on_the_day_the_predecessor_ends(real: Directory) -> None:
    for change in real.successions:
        assert real.unit(change.predecessor_id).valid_to == change.on
        if change.successor_id is not None:
            heir = real.unit(change.successor_id)
            assert heir.valid_on(change.on), (real.unit(change.predecessor_id).key, heir.key)


def test_whatever_ended_says_what_became_of_it(real: Directory) -> None:
    told = {change.predecessor_id for change in real.successions}

    assert {u.id for u in real.units.values() if u.valid_to != date.max} == told


def test_nothing_outlives_what_it_is_part_of(real: Directory) -> None:
    for unit in real.units.values():
        for above in real.ancestors(unit.id):
            parent = real.unit(above)
            assert parent.valid_from <= unit.valid_from, (unit.key, parent.key)
            assert unit.valid_to <= parent.valid_to, (unit.key, parent.key)


def test_districts_end_with_nobody_in_their_place(real: Directory) -> None:
    districts = real.of_kind(UnitKind.DISTRICT, BEFORE)
    homes = Counter(real.unit(d.province_id or 0).key for d in districts)

    assert homes == {"tien-giang-den-2025": 11, "lang-son": 11, "thanh-hoa": 26}
    assert real.of_kind(UnitKind.DISTRICT, NEW_MAP_FROM) == []
    assert all(real.successors(d.id, TODAY) == [] for d in districts)


def test_every_old_commune_went_into_communes_on_the_same_land(real: Directory) -> None:
    old = real.of_kind(UnitKind.COMMUNE, BEFORE)
    reached: dict[str, set[str]] = defaultdict(set)
    for commune in old:
        heirs = real.successors(commune.id, TODAY)
        assert heirs, commune.key
        for heir in heirs:
            assert heir.former_province_id == commune.province_id, (commune.key, heir.key)
            reached[real.unit(commune.province_id or 0).key].add(heir.key)

    assert {key: len(keys) for key, keys in reached.items()} == {
        "tien-giang-den-2025": 57,
        "lang-son": 65,
        "thanh-hoa": 166,
    }
    assert Counter(len(real.successors(c.id, TODAY)) for c in old) == {1: 893, 2: 11, 3: 1}


def test_a_divided_commune_names_first_the_successor_that_kept_its_code(real: Directory) -> None:
    for commune in real.of_kind(UnitKind.COMMUNE, BEFORE):
        codes = [heir.code for heir in real.successors(commune.id, TODAY)]
        assert commune.code not in codes[1:]


def test_keys_of_ended_units_carry_their_year(real: Directory) -> None:
    for unit in real.units.values():
        assert ("-den-20" in unit.key) == (unit.valid_to != date.max), unit.key


def reference_rows(name: str) -> list[dict[str, str]] | None:
    """A reference file's rows, where the files are there to compare with."""
    file = REFERENCE / name
    if not file.exists():
        return None
    print(f"compared with {file}")  # noqa: T201  the test's output says what it compared
    with file.open() as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_the_provinces_agree_with_the_reference_files(real: Directory) -> None:
    communes = Counter(c.province_id for c in real.of_kind(UnitKind.COMMUNE, TODAY))
    found = {
        p.code: (p.name, p.h_code, p.type, p.region, communes[p.id]) for p in real.provinces(TODAY)
    }
    assert (len(found), communes.total()) == (34, 3_321)
    assert sum(p.type == CITY for p in real.provinces(TODAY)) == 9
    if (rows := reference_rows("provinces.tsv")) is not None:
        assert found == {
            r["code"]: (r["name"], r["h_code"], r["type"], r["region"], int(r["communes"]))
            for r in rows
        }


def test_the_old_provinces_agree_with_the_reference_files(real: Directory) -> None:
    found = {
        p.code: (p.name, p.h_code, real.successors(p.id, TODAY)[0].code)
        for p in real.provinces(BEFORE)
    }
    assert len(found) == 63
    assert found["82"] == ("Tiền Giang", "H58", "82")
    if (rows := reference_rows("provinces_old63.tsv")) is not None:
        assert found == {
            r["old_code"]: (r["old_name"], r["old_h_code"], r["new_code"]) for r in rows
        }
