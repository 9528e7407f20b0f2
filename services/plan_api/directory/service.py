"""Puts the directory's answers together, as of a day and in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from services.directory.units.access import only, unit_meant
from services.directory.units.domain import Change, Directory, UnitKind
from services.directory.units.schemas import UnitRef
from services.plan_api.directory import queries
from services.plan_api.directory.schemas import (
    ProvinceItem,
    Provinces,
    Resolved,
    SuccessionRead,
    TypeRead,
    UnitDetail,
    UnitFilter,
    UnitItem,
    UnitPage,
    ref,
    refs,
    unit_fields,
)
from services.shared.problems import NotFound
from services.shared.wording import Language


def provinces(session: Session, directory: Directory, as_of: date, language: Language) -> Provinces:
    """The provinces of the day, by code, each with the type and region it had then."""
    types, extras = queries.types(session), queries.province_extras(session)
    communes = Counter(unit.province_id for unit in directory.of_kind(UnitKind.COMMUNE, as_of))
    items = []
    for unit in directory.provinces(as_of):
        then = _on(types[unit.id], as_of)
        items.append(
            ProvinceItem(
                **dict(UnitRef.of(unit, language)),
                h_code_inferred=extras[unit.id].h_code_inferred,
                type=then.type,
                region=then.region,
                provisional=unit.provisional,
                valid_from=unit.valid_from,
                predecessors=refs(directory.predecessors(unit.id), language),
                successors=refs(directory.heirs(unit.id), language),
                communes=communes.get(unit.id),
            )
        )
    return Provinces(items=items, next=None, total=len(items), total_is_capped=False, as_of=as_of)


def _on(types: Sequence[queries.TypeSince], day: date) -> queries.TypeSince:
    """A province has a type from its first day on."""
    return next(each for each in reversed(types) if each.valid_from <= day)


def units(
    session: Session, directory: Directory, wanted: UnitFilter, as_of: date, language: Language
) -> UnitPage:
    province = unit_meant(directory, wanted.province, as_of).id if wanted.province else None
    page = queries.unit_page(
        session,
        wanted,
        province,
        as_of,
        lambda unit_id: UnitItem(**unit_fields(directory.unit(unit_id), directory, language)),
    )
    return UnitPage(**dict(page), as_of=as_of)


def resolved(directory: Directory, code: str, on: date, language: Language) -> Resolved:
    """Exactly one unit; 404 when nobody is meant, 409 when several may be."""
    unit = only(directory.resolve(code, on), code, on)
    return Resolved(**unit_fields(unit, directory, language), on=on)


def unit_detail(
    session: Session, directory: Directory, unit_id: int, as_of: date, language: Language
) -> UnitDetail:
    if unit_id not in directory.units:
        raise NotFound()
    unit, extra = directory.unit(unit_id), queries.unit_extra(session, unit_id)
    came = [c for c in directory.successions if c.successor_id == unit_id]
    went = [c for c in directory.successions if c.predecessor_id == unit_id]
    return UnitDetail(
        **unit_fields(unit, directory, language),
        **extra._asdict(),
        as_of=as_of,
        answered_by=refs(directory.successors(unit_id, as_of), language),
        parents=[
            UnitRef.of(directory.unit(each), language) for each in directory.ancestors(unit_id)
        ],
        former_province=ref(unit.former_province_id, directory, language),
        aliases=list(unit.aliases),
        region=unit.region,
        types=[
            TypeRead.model_validate(t) for t in queries.types(session, unit_id).get(unit_id, [])
        ],
        predecessors=[_change(c, c.predecessor_id, directory, language) for c in came],
        successors=[_change(c, c.successor_id, directory, language) for c in went],
    )


def _change(
    change: Change, other: int | None, directory: Directory, language: Language
) -> SuccessionRead:
    return SuccessionRead(
        unit=ref(other, directory, language), on=change.on, kind=change.kind, note=change.note
    )
