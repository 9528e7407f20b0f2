"""Puts the directory's answers together, as of a day and in the reader's language."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from services.directory.units.access import only, unit_meant
from services.directory.units.domain import Change, UnitKind
from services.directory.units.schemas import UnitRef
from services.plan_api.directory import queries
from services.plan_api.directory.access import Reader
from services.plan_api.directory.schemas import (
    ProvinceItem,
    Provinces,
    Resolved,
    SuccessionRead,
    TypeRead,
    UnitCounts,
    UnitDetail,
    UnitFilter,
    UnitItem,
    UnitPage,
    ref,
    refs,
    unit_fields,
)
from services.plan_api.directory.versions import version_reads
from services.shared.problems import NotFound


def provinces(reader: Reader, as_of: date) -> Provinces:
    """The provinces of the day, by code, each with the type and region it had then."""
    directory, language = reader.directory, reader.language
    types, extras = queries.types(reader.session), queries.province_extras(reader.session)
    communes = Counter(unit.province_id for unit in directory.of_kind(UnitKind.COMMUNE, as_of))

    def counted(unit_id: int) -> int | None:
        """With those that came along from a province that merged; null where none is known."""
        return sum(communes[each] for each in directory.answers_for(unit_id)) or None

    items = []
    for unit in directory.provinces(as_of):
        then = _on(types[unit.id], as_of)
        items.append(
            ProvinceItem(
                **dict(UnitRef.of(directory.was(unit.id, as_of), language)),
                h_code_inferred=extras[unit.id].h_code_inferred,
                type=then.type,
                region=then.region,
                provisional=unit.provisional,
                valid_from=unit.valid_from,
                predecessors=refs(directory.predecessors(unit.id), language),
                successors=refs(directory.heirs(unit.id), language),
                communes=counted(unit.id),
            )
        )
    return Provinces(items=items, next=None, total=len(items), total_is_capped=False, as_of=as_of)


def _on(types: Sequence[queries.TypeSince], day: date) -> queries.TypeSince:
    """A province has a type from its first day on."""
    return next(each for each in reversed(types) if each.valid_from <= day)


def units(reader: Reader, wanted: UnitFilter, as_of: date) -> UnitPage:
    directory, language = reader.directory, reader.language
    provinces = None
    if wanted.province:
        provinces = directory.answers_for(unit_meant(directory, wanted.province, as_of).id)
    page = queries.unit_page(
        reader.session,
        wanted,
        provinces,
        as_of,
        lambda unit_id: UnitItem(**unit_fields(directory.was(unit_id, as_of), directory, language)),
    )
    return UnitPage(**dict(page), as_of=as_of)


def resolved(reader: Reader, code: str, on: date) -> Resolved:
    """Exactly one unit; 404 when nobody is meant, 409 when several may be."""
    unit = only(reader.directory.resolve(code, on), code, on)
    then = reader.directory.was(unit.id, on)
    return Resolved(**unit_fields(then, reader.directory, reader.language), on=on)


def unit_detail(reader: Reader, unit_id: int, as_of: date) -> UnitDetail:
    session, directory, language = reader.session, reader.directory, reader.language
    if unit_id not in directory.units:
        raise NotFound()
    unit, extra = directory.was(unit_id, as_of), queries.unit_extra(session, unit_id)
    types = queries.types(session, unit_id).get(unit_id, [])
    came, went = lines_of(reader, unit_id)
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
        types=[TypeRead.model_validate(each) for each in types],
        versions=version_reads(unit_id, directory, types, language),
        predecessors=came,
        successors=went,
        counts=_counts(reader, unit_id),
    )


def _counts(reader: Reader, unit_id: int) -> UnitCounts:
    session, directory, today = reader.session, reader.directory, reader.today
    standing = directory.unit(unit_id).valid_on(today)
    held = directory.answers_for(unit_id) if standing else frozenset[int]()
    return UnitCounts(
        people=queries.people_of(session, unit_id, today),
        open_assignments=queries.open_work(session, held, today),
        children=sum(each.valid_on(today) for each in directory.children(unit_id)),
    )


def lines_of(reader: Reader, unit_id: int) -> tuple[list[SuccessionRead], list[SuccessionRead]]:
    """Where a unit came from, and what became of it."""
    every = reader.directory.successions
    came = [_change(c, c.predecessor_id, reader) for c in every if c.successor_id == unit_id]
    went = [_change(c, c.successor_id, reader) for c in every if c.predecessor_id == unit_id]
    return came, went


def _change(change: Change, other: int | None, reader: Reader) -> SuccessionRead:
    unit = ref(other, reader.directory, reader.language)
    return SuccessionRead(unit=unit, on=change.on, kind=change.kind, note=change.note)
