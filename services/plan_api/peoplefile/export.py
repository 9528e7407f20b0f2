"""The table of people that the import takes back unchanged. Apart from service.py, which takes it."""

from collections.abc import Iterator
from typing import Any

from fastapi import Response

from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import readable_units
from services.plan_api.people.items import end
from services.plan_api.peoplefile import queries
from services.plan_api.peoplefile.schemas import COLUMNS
from services.shared.csv_out import Cell, csv_answer


def people_file(registrar: Registrar) -> Response:
    """Those of whom the caller may read people, with a line for each role."""
    units = readable_units(registrar)
    rows = queries.lines(registrar.session, units, registrar.today)
    return csv_answer("nguoi-dung", COLUMNS, _rows(registrar, rows))


def _rows(registrar: Registrar, rows: Iterator[Any]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        own = (row.email, row.full_name, row.post, row.phone, row.language)
        if row.role is None:
            yield (*own, None, None, None, None)
            continue
        unit = registrar.directory.unit(row.unit_id)
        yield (*own, str(row.role), unit.key, row.valid_from, end(row.valid_to))
