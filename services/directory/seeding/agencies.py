"""Agencies from one list of bodies, applied to each province for the days it had them. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from services.directory.seeding.domain import (
    KNOWN_FROM,
    OPEN_END,
    ChangeRow,
    Seed,
    UnitRow,
    has_ended,
    key_inside,
)
from services.directory.units.domain import NEW_MAP_FROM, SuccessionKind, UnitKind

SOURCE = "NĐ 45/2025/NĐ-CP, NĐ 150/2025/NĐ-CP; năm kế hoạch"
# The province that answers for both of the ended ones whose agencies are known.
HEIR = "dong-thap"


@dataclass(frozen=True)
class Body:
    """One entry of agencies.yaml; days are still to be narrowed to a province's own."""

    name: str
    valid_from: date
    valid_to: date
    short: str = ""
    en: str | None = None
    kind: str = "department"
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    into: str | None = None
    after: str | None = None
    sub: str | None = None
    note: str | None = None
    subordinate: bool = True
    provisional: bool = False
    words: Mapping[str, str] = field(default_factory=dict)

    def said(self, text: str) -> str:
        return text.format(**self.words)


def add_agencies(seed: Seed, listed: Mapping[str, Any], districts: Mapping[str, str]) -> None:
    """`districts` maps the keys of districts to their names."""
    reform_on: date = listed["reform_on"]
    for key, entry in listed["nation"].items():
        seed.add(*_national(key, _body(entry, reform_on, {})))
    provinces = {unit.key: unit for unit in seed.units if unit.kind is UnitKind.PROVINCE}
    for key, own in listed["provinces"].items():
        entries = {**listed["province_bodies"], **own["with"]}
        words = {"p": provinces[key].name}
        bodies = {slug: _body(entry, reform_on, words) for slug, entry in entries.items()}
        seed.add(_units(provinces[key], bodies, own.get("h")))
    units = seed.by_key()
    for key, own in listed["provinces"].items():
        entries = {**listed["province_bodies"], **own["with"]}
        bodies = {slug: _body(entry, reform_on, {"p": ""}) for slug, entry in entries.items()}
        seed.changes.extend(_changes(units, provinces[key], bodies))
    for key, name in districts.items():
        for slug, entry in listed["district_bodies"].items():
            seed.add(*_district_body(units[key], slug, _body(entry, reform_on, {"d": name})))


def _body(entry: Mapping[str, Any], reform_on: date, words: Mapping[str, str]) -> Body:
    days = {"reform": reform_on, "merger": NEW_MAP_FROM}
    given = {k: v for k, v in entry.items() if k not in ("from", "to", "aliases")}
    begin, end = entry.get("from", KNOWN_FROM), entry.get("to", OPEN_END)
    return Body(
        valid_from=days.get(begin, begin),
        valid_to=days.get(end, end),
        aliases=tuple(entry.get("aliases", ())),
        words=words,
        **given,
    )


def _unit(key: str, body: Body, parent: UnitRow | str | None, province: str | None) -> UnitRow:
    return UnitRow(
        key=key,
        kind=UnitKind(body.kind),
        name=body.said(body.name),
        short_name=body.said(body.short or body.name),
        valid_from=body.valid_from,
        valid_to=body.valid_to,
        name_en=body.said(body.en) if body.en else None,
        aliases=tuple(body.said(alias) for alias in body.aliases),
        parent=parent.key if isinstance(parent, UnitRow) else parent,
        province=province,
        subordinate=body.subordinate,
        provisional=body.provisional,
        source=SOURCE,
    )


def _national(key: str, body: Body) -> tuple[list[UnitRow], list[ChangeRow]]:
    parent = body.parent or ("viet-nam" if "/" in key else None)
    changes = [_merged(key, body.into, body)] if body.into else []
    return [_unit(key, body, parent, None)], changes


def _key(province: UnitRow, slug: str, body: Body) -> str:
    return key_inside(province.key, slug, min(body.valid_to, province.valid_to))


def _units(province: UnitRow, bodies: Mapping[str, Body], h_code: str | None) -> Iterator[UnitRow]:
    """The bodies that the province had on some day of its own."""
    for slug, body in bodies.items():
        begin = max(body.valid_from, province.valid_from)
        end = min(body.valid_to, province.valid_to)
        if begin >= end:
            continue
        parent = province.key
        if body.parent:
            parent = _key(province, body.parent, bodies[body.parent])
        unit = _unit(_key(province, slug, body), body, parent, province.key)
        inferred = f"{h_code}.{body.sub}" if h_code and body.sub and end == OPEN_END else None
        yield replace(
            unit,
            valid_from=begin,
            valid_to=end,
            h_code=inferred,
            h_code_inferred=inferred is not None,
        )


def _changes(
    units: Mapping[str, UnitRow], province: UnitRow, bodies: Mapping[str, Body]
) -> Iterator[ChangeRow]:
    """Ends inside the province by the list, and with the province by the body of the same name."""
    for slug, body in bodies.items():
        unit = units.get(_key(province, slug, body))
        if unit is None or unit.valid_to == OPEN_END:
            continue
        if has_ended(province.key) and unit.valid_to == province.valid_to:
            heir = f"{HEIR}/{body.after or body.into or slug}"
            yield _merged(unit.key, heir if heir in units else None, body)
        else:
            heir = _key(province, body.into or "", bodies[body.into]) if body.into else ""
            yield _merged(unit.key, heir or None, body, unit.valid_to)


def _merged(key: str, heir: str | None, body: Body, on: date | None = None) -> ChangeRow:
    kind = SuccessionKind.MERGE if heir else SuccessionKind.ABOLISH
    day = on or min(body.valid_to, NEW_MAP_FROM)
    return ChangeRow(key, heir, day, kind, body.note if heir else None)


def _district_body(
    district: UnitRow, slug: str, body: Body
) -> tuple[list[UnitRow], list[ChangeRow]]:
    unit = _unit(f"{district.key}/{slug}", body, district, district.province)
    ended = replace(unit, valid_from=district.valid_from, valid_to=district.valid_to)
    change = ChangeRow(ended.key, None, district.valid_to, SuccessionKind.ABOLISH)
    return [ended], [change]
