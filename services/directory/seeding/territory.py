"""Provinces, districts and communes from their tables. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from services.directory.seeding.domain import (
    KNOWN_FROM,
    ChangeRow,
    Seed,
    TypeRow,
    UnitRow,
    key_inside,
    key_part,
)
from services.directory.units.domain import NEW_MAP_FROM, SuccessionKind, UnitKind

Row: TypeAlias = Mapping[str, str]
Table: TypeAlias = list[dict[str, str]]
SNAPSHOT = "PyPI vietnam-provinces 0.6.0, January 2025"


def add_territory(seed: Seed, tables: Mapping[str, Table], nation: str) -> None:
    """`tables` holds the TSV files by name; provinces come before what lies in them."""
    ended = tables["provinces_until_2025"]
    merged = {row["successor"] for row in ended}
    seed.add(_province(row, nation, merged) for row in tables["provinces"])
    seed.add((_ended_province(row, nation) for row in ended), map(_merger, ended))
    _add_types(seed, tables["types"])
    _add_communes(seed, tables["communes"])
    _add_districts(seed, tables["districts"])
    _add_ended_communes(seed, tables["communes_until_2025"], tables["districts"])


def _province(row: Row, nation: str, merged: set[str]) -> UnitRow:
    """Eleven provinces are the same unit before and after the reform; the others began with it."""
    return UnitRow(
        key=row["key"],
        kind=UnitKind.PROVINCE,
        name=row["name"],
        short_name=row["name"],
        valid_from=NEW_MAP_FROM if row["key"] in merged else KNOWN_FROM,
        aliases=_list(row["aliases"]),
        code=row["code"],
        h_code=row["h_code"],
        type=row["type"],
        region=row["region"],
        parent=nation,
        province=row["key"],
        source="NQ 202/2025/QH15; QĐ 19/2025/QĐ-TTg",
    )


def _ended_province(row: Row, nation: str) -> UnitRow:
    return UnitRow(
        key=row["key"],
        kind=UnitKind.PROVINCE,
        name=row["name"],
        short_name=row["name"],
        valid_from=KNOWN_FROM,
        valid_to=NEW_MAP_FROM,
        aliases=_list(row["aliases"]),
        code=row["code"],
        h_code=row["h_code"],
        h_code_inferred=row["h_code_mark"] == "inferred",
        type=row["type"],
        region=row["region"],
        parent=nation,
        province=row["key"],
        provisional=row["h_code_mark"] == "inferred",
        source="NQ 15/2008/QH12; QĐ 20/2020/QĐ-TTg",
    )


def _merger(row: Row) -> ChangeRow:
    note = "NQ 202/2025/QH15"
    return ChangeRow(row["key"], row["successor"], NEW_MAP_FROM, SuccessionKind.MERGE, note)


def _add_types(seed: Seed, table: Table) -> None:
    """Each province's first type and region, and later ones; the unit itself carries the latest."""
    given = [_type(row) for row in table]
    begun = {(row.unit, row.valid_from) for row in given}
    latest = {row.unit: row.type for row in sorted(given, key=lambda row: row.valid_from)}
    for i, unit in enumerate(seed.units):
        if unit.type is not None and (unit.key, unit.valid_from) not in begun:
            seed.types.append(TypeRow(unit.key, unit.valid_from, unit.type, unit.region, None))
        if unit.key in latest:
            seed.units[i] = replace(unit, type=latest[unit.key])
    seed.types.extend(given)


def _type(row: Row) -> TypeRow:
    begin, instrument = date.fromisoformat(row["valid_from"]), row["instrument"] or None
    return TypeRow(row["key"], begin, row["type"], row["region"], instrument)


def _add_communes(seed: Seed, table: Table) -> None:
    for row in table:
        name = f"{row['type']} {row['name']}"
        seed.units.append(
            UnitRow(
                key=f"{row['province']}/{key_part(name)}-{row['code']}",
                kind=UnitKind.COMMUNE,
                name=name,
                short_name=row["name"],
                valid_from=NEW_MAP_FROM,
                code=row["code"],
                type=row["type"],
                parent=row["province"],
                province=row["province"],
                former_province=row["former_province"],
                source="QĐ 19/2025/QĐ-TTg",
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
            )
        )


def district_keys(table: Table) -> dict[str, str]:
    """District code to key."""
    return {row["code"]: _district(row).key for row in table}


def _district(row: Row) -> UnitRow:
    ended_on = date.fromisoformat(row["ended_on"])
    name = f"{row['type']} {row['name']}"
    return UnitRow(
        key=key_inside(row["province"], key_part(name), ended_on),
        kind=UnitKind.DISTRICT,
        name=name,
        short_name=row["name"],
        valid_from=KNOWN_FROM,
        valid_to=ended_on,
        code=row["code"],
        type=row["type"],
        parent=row["province"],
        province=row["province"],
        provisional=True,
        source=SNAPSHOT,
    )


def _add_districts(seed: Seed, table: Table) -> None:
    keys = district_keys(table)
    for row in table:
        unit, heir = _district(row), keys.get(row["successor"])
        kind = SuccessionKind.MERGE if heir else SuccessionKind.ABOLISH
        note = "NQ 1238/NQ-UBTVQH15" if heir else "Luật 72/2025/QH15"
        seed.add([unit], [ChangeRow(unit.key, heir, unit.valid_to, kind, note)])


def _add_ended_communes(seed: Seed, table: Table, districts: Table) -> None:
    """Most went whole into one commune of today; a divided one names the main successor first."""
    district = {row["code"]: row for row in districts}
    keys = district_keys(districts)
    heirs = {unit.code: unit.key for unit in seed.units if unit.kind is UnitKind.COMMUNE}
    for row in table:
        province = district[row["district"]]["province"]
        unit = _ended_commune(row, province, keys[row["district"]])
        codes = _list(row["successors"])
        kind = SuccessionKind.MERGE if len(codes) == 1 else SuccessionKind.SPLIT
        changes = [ChangeRow(unit.key, heirs[code], NEW_MAP_FROM, kind) for code in codes]
        seed.add([unit], changes)


def _ended_commune(row: Row, province: str, district: str) -> UnitRow:
    name = f"{row['type']} {row['name']}"
    return UnitRow(
        key=key_inside(province, f"{key_part(name)}-{row['code']}", NEW_MAP_FROM),
        kind=UnitKind.COMMUNE,
        name=name,
        short_name=row["name"],
        valid_from=KNOWN_FROM,
        valid_to=NEW_MAP_FROM,
        code=row["code"],
        type=row["type"],
        parent=district,
        province=province,
        provisional=True,
        source=SNAPSHOT,
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(";") if part)
