"""Writes what the files say into the tables, and counts the rows that had to be touched."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Table,
    bindparam,
    delete,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay
from services.directory.groups.models import OrgGroup
from services.directory.seeding.days import DayRow
from services.directory.seeding.domain import ChangeRow, TypeRow, UnitRow
from services.directory.units.models import OrgUnit, Succession, UnitType
from services.directory.units.names import folded

_NEW_IDS = text(
    "SELECT nextval(pg_get_serial_sequence('directory.org_unit', 'id')) FROM generate_series(1, :n)"
)


def store_units(session: Session, units: Sequence[UnitRow]) -> int:
    """New units by COPY, changed ones by UPDATE; what an administrator has changed stays so."""
    table = _table(OrgUnit)
    kept = {row["key"]: dict(row) for row in session.execute(select(table)).mappings()}
    fresh = [unit.key for unit in units if unit.key not in kept]
    ids = {key: row["id"] for key, row in kept.items()}
    ids |= dict(zip(fresh, session.scalars(_NEW_IDS, {"n": len(fresh)}), strict=True))
    wanted = {unit.key: _stored(unit, ids) for unit in units}
    if fresh:
        _copy(session, table, [wanted[key] for key in fresh])
    changed = [
        row
        for key, row in wanted.items()
        if key in kept and not kept[key]["edited"] and row != kept[key]
    ]
    if changed:
        rows = [{"this_id": row["id"], **row} for row in changed]
        session.connection().execute(update(table).where(table.c.id == bindparam("this_id")), rows)
    return len(fresh) + len(changed)


def _stored(unit: UnitRow, ids: Mapping[str, int]) -> dict[str, Any]:
    row = dict(vars(unit))
    places = {name: row.pop(name) for name in ("parent", "province", "former_province")}
    return {
        **row,
        "id": ids[unit.key],
        "kind": unit.kind.value,
        "aliases": list(unit.aliases),
        "norm": folded(" ".join({unit.name: 1, unit.short_name: 1, **dict.fromkeys(unit.aliases)})),
        "edited": False,
        "row_version": 1,
        **{f"{name}_id": ids[key] if key else None for name, key in places.items()},
    }


def _copy(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    columns = [column.key for column in table.columns]
    driver: Any = session.connection().connection.driver_connection
    command = f"COPY {table.fullname} ({', '.join(columns)}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row([row[column] for column in columns])


def store_changes(session: Session, changes: Iterable[ChangeRow]) -> int:
    """The lines of succession as the files have them; others are removed.

    What administrators have recorded, or changed, is theirs: the files do not speak of it.
    """
    ids, edited = _ids(session), _edited(session)
    rows = [
        {
            "predecessor_id": ids[change.predecessor],
            "successor_id": ids[change.successor] if change.successor else None,
            "on_date": change.on,
            "kind": change.kind.value,
            "share": None,
            "note": change.note,
            "act_id": None,
        }
        for change in changes
        if ids[change.predecessor] not in edited
    ]
    ours = Succession.act_id.is_(None) & Succession.predecessor_id.not_in(edited)
    return _made_equal(session, Succession, rows, ours)


def store_types(session: Session, types: Iterable[TypeRow]) -> int:
    """Of units that no administrator has changed."""
    ids, edited = _ids(session), _edited(session)
    rows = [
        {
            "unit_id": ids[each.unit],
            "valid_from": each.valid_from,
            "type": each.type,
            "region": each.region,
            "instrument": each.instrument,
        }
        for each in types
        if ids[each.unit] not in edited
    ]
    return _made_equal(session, UnitType, rows, UnitType.unit_id.not_in(edited))


def store_groups(session: Session, groups: Mapping[str, Mapping[str, Any]]) -> int:
    return _made_equal(session, OrgGroup, [{"key": key, **group} for key, group in groups.items()])


def store_days(session: Session, days: Iterable[DayRow]) -> int:
    """Only days that are not there yet."""
    known = set(session.scalars(select(CalendarDay.day)))
    rows = [day._asdict() for day in days if day.day not in known]
    if rows:
        session.execute(insert(CalendarDay), rows)
    return len(rows)


def _ids(session: Session) -> dict[str, int]:
    return {key: unit_id for unit_id, key in session.execute(select(OrgUnit.id, OrgUnit.key))}


def _edited(session: Session) -> set[int]:
    return set(session.scalars(select(OrgUnit.id).where(OrgUnit.edited)))


def _made_equal(
    session: Session,
    model: type[Any],
    rows: Sequence[dict[str, Any]],
    ours: ColumnElement[bool] | None = None,
) -> int:
    """Replace what differs, row by row: a changed row is one removed and one added.

    `ours` are the rows that the files may speak for; all when it is left out.
    """
    if not rows:
        return 0
    table, names = _table(model), list(rows[0])
    key = list(table.primary_key)
    found = select(*key, *(table.c[name] for name in names))
    kept = session.execute(found if ours is None else found.where(ours)).all()
    there = {_content(row[len(key) :]): row[: len(key)] for row in kept}
    wanted = {_content([row[name] for name in names]): row for row in rows}
    gone = [there[content] for content in there if content not in wanted]
    for row in gone:
        same = [column == value for column, value in zip(key, row, strict=True)]
        session.execute(delete(table).where(*same))
    added = [row for content, row in wanted.items() if content not in there]
    if added:
        session.execute(insert(table), added)
    return len(gone) + len(added)


def _content(values: Iterable[Any]) -> str:
    return repr([str(value) if isinstance(value, str) else value for value in values])


def _table(model: type[Any]) -> Table:
    table = inspect(model).local_table
    assert isinstance(table, Table)  # noqa: S101  every model of ours is a plain table
    return table
