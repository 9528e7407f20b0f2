"""Many new rows at once by PostgreSQL's COPY: a plan that is loaded makes thousands of assignments."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, text
from sqlalchemy.orm import Session

from services.shared.db import Base


def new_ids(session: Session, table: type[Base], count: int) -> list[int]:
    """Identity values drawn before the rows exist, so that rows that point to them can be made too."""
    sequence = text(
        "SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)"
    )
    drawn = session.execute(sequence, {"table": _table(table).fullname, "count": count})
    return list(drawn.scalars())


def copy_rows(session: Session, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows of equal keys; columns that they leave out get the database's own defaults."""
    if not rows:
        return
    session.flush()
    connection = session.connection()
    columns = [_table(table).c[name] for name in rows[0]]
    names = ", ".join(f'"{column.name}"' for column in columns)
    convert = [
        column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
        for column in columns
    ]
    driver: Any = connection.connection.driver_connection
    statement = f"COPY {_table(table).fullname} ({names}) FROM STDIN"
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(
                [
                    value if process is None or value is None else process(value)
                    for value, process in zip(row.values(), convert, strict=True)
                ]
            )


def _table(table: type[Base]) -> Table:
    found = table.__table__
    if not isinstance(found, Table):
        raise TypeError(table)
    return found
