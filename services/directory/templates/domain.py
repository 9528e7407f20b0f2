"""A template of bodies laid over a province: what is there, what would come. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeAlias

from services.directory.groups.domain import slug as slug_of
from services.directory.units.domain import Directory, Unit, UnitKind
from services.directory.units.names import folded

MatchedBy: TypeAlias = Literal["slug", "h_code", "name"]
_COMMUNE = "commune"


@dataclass(frozen=True)
class Body:
    """One entry of province-template.yaml."""

    slug: str
    section: str
    name: str
    short: str | None = None
    en: str | None = None
    kind: UnitKind = UnitKind.DEPARTMENT
    aliases: tuple[str, ...] = ()
    sub: str | None = None
    parent: str | None = None
    each: str | None = None
    optional: bool = False
    subordinate: bool = True
    provisional: bool = False
    usual_for: str | None = None
    # Words for a province that is a city, for a commune that is a ward, or beside another body.
    city: str | None = None
    city_short: str | None = None
    ward: str | None = None
    when: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, slug: str, entry: Mapping[str, Any]) -> "Body":
        given = {k: v for k, v in entry.items() if k not in ("aliases", "kind", "for")}
        return cls(
            slug,
            kind=UnitKind(entry.get("kind", UnitKind.DEPARTMENT)),
            aliases=tuple(entry.get("aliases", ())),
            usual_for=entry.get("for"),
            **given,
        )


@dataclass(frozen=True)
class Template:
    valid_from: date
    source: str
    # Section key to its names (vi, en).
    sections: Mapping[str, tuple[str, str]]
    bodies: Sequence[Body]


@dataclass(frozen=True, slots=True)
class Fit:
    """A body in one place of a province: there already, or as it would be made."""

    body: Body
    place: Unit
    slug: str
    name: str
    short_name: str
    name_en: str | None
    aliases: tuple[str, ...]
    h_code: str | None
    present: Unit | None = None
    matched_by: MatchedBy | None = None


def fits(
    template: Template, province: Unit, directory: Directory, on: date, chosen: Collection[str]
) -> list[Fit]:
    """Every body of the template in the province on a day, in the template's order.

    A body is there when a unit of the province that has not ended by then bears its slug, its H-code
    or its name. `chosen` optional bodies decide on the names of others.
    """
    there = _Present(province, directory, on)
    communes = [unit for unit in there.units if unit.kind is UnitKind.COMMUNE and unit.valid_on(on)]
    found: list[Fit] = []
    for body in template.bodies:
        places = communes if body.each == _COMMUNE else [province]
        found += [_fit(body, place, province, there, chosen) for place in places]
    return found


class _Present:
    """The units of a province that a body may turn out to be."""

    def __init__(self, province: Unit, directory: Directory, on: date) -> None:
        self.units = sorted(
            (
                unit
                for unit in directory.units.values()
                if unit.province_id == province.id and unit.valid_to > on
            ),
            key=lambda unit: unit.key,
        )
        self._by: dict[tuple[MatchedBy, int | None, str], Unit] = {}
        self._inside = province.id
        for unit in self.units:
            for name in (unit.name, *unit.aliases):
                self._by.setdefault(("name", unit.parent_id, folded(name)), unit)
                self._by.setdefault(("name", None, folded(name)), unit)
            self._by.setdefault(("slug", None, slug_of(unit.key)), unit)
            if unit.h_code:
                self._by.setdefault(("h_code", None, unit.h_code), unit)

    def find(
        self, place: Unit, slug: str, h_code: str | None, name: str
    ) -> tuple[Unit, MatchedBy] | None:
        # Communes of one province share names of bodies: there only those of the commune itself count.
        where = None if place.id == self._inside else place.id
        asked: list[tuple[MatchedBy, int | None, str]] = [("slug", None, slug)]
        asked += [("h_code", None, h_code)] if h_code else []
        asked += [("name", where, folded(name))]
        return next(((self._by[each], each[0]) for each in asked if each in self._by), None)


def _fit(body: Body, place: Unit, province: Unit, there: _Present, chosen: Collection[str]) -> Fit:
    words = _words(body, place, province)
    name, short = _names(body, place, province)
    beside = next((w for other, w in body.when.items() if other in chosen), {})
    name, short = beside.get("name", name), beside.get("short", short)
    slug = body.slug if place is province else f"{slug_of(place.key)}-{body.slug}"
    h_code = f"{province.h_code}.{body.sub}" if province.h_code and body.sub else None
    said = name.format(**words)
    found = there.find(place, slug, h_code, said)
    english = beside.get("en", body.en)
    return Fit(
        body=body,
        place=place,
        slug=slug,
        name=said,
        short_name=short.format(**words) if short else said[:120],
        name_en=english.format(**words) if english else None,
        aliases=tuple(alias.format(**words) for alias in body.aliases),
        h_code=h_code,
        present=found[0] if found else None,
        matched_by=found[1] if found else None,
    )


def _names(body: Body, place: Unit, province: Unit) -> tuple[str, str | None]:
    if _is_city(province):
        return body.city or body.name, body.city_short or body.short
    if body.ward and folded(place.type or "") != "xa":
        return body.ward, body.short
    return body.name, body.short


def _words(body: Body, place: Unit, province: Unit) -> dict[str, str]:
    level = "thành phố" if _is_city(province) else "tỉnh"
    kind = (place.type or "").lower()
    commune = f"{kind} {place.name}".strip() if body.each else ""
    return {"level": level, "p": province.name, "c": commune}


def _is_city(province: Unit) -> bool:
    return folded(province.type or "").startswith("thanh pho")
