"""A province's units of today as a table that can be taken in again. Beside service, which reads one."""

from collections.abc import Sequence

from fastapi import Response

from services.directory.units.domain import Directory, Unit, UnitKind
from services.plan_api.agencyfile import queries
from services.plan_api.agencyfile.cells import COLUMNS
from services.plan_api.agencyfile.codes import province_part, qcvn
from services.plan_api.agencyfile.storing import home_of
from services.plan_api.callers.access import Caller
from services.shared.csv_out import Cell, csv_answer
from services.shared.db import OPEN_END


def give(caller: Caller, province: str) -> Response:
    home = home_of(caller, province)
    known, inferred = caller.directory, queries.inferred(caller.session, home.id)
    units = [
        unit
        for unit in known.units.values()
        if unit.province_id == home.id and unit.id != home.id and unit.valid_on(caller.today)
    ]
    units.sort(key=lambda unit: (unit.kind is UnitKind.COMMUNE, unit.key))
    rows = [_row(unit, known, unit.id in inferred) for unit in units]
    return csv_answer(f"co-quan-{home.key}-{caller.today}", COLUMNS, rows)


def _row(unit: Unit, known: Directory, inferred: bool) -> Sequence[Cell]:
    cells: dict[str, Cell] = {
        "key": unit.key,
        "kind": unit.kind.value,
        "name": unit.name,
        "short_name": unit.short_name,
        "name_en": unit.name_en,
        "aliases": "|".join(unit.aliases),
        "parent": known.unit(unit.parent_id).key if unit.parent_id else None,
        "code": unit.code,
        "h_code": unit.h_code,
        "h_code_qcvn": qcvn(unit.h_code) if unit.h_code else None,
        "h_code_province": province_part(unit.h_code) if unit.h_code else None,
        "h_code_inferred": inferred if unit.h_code else None,
        "subordinate": unit.subordinate,
        "provisional": unit.provisional,
        "valid_from": unit.valid_from,
        "valid_to": None if unit.valid_to == OPEN_END else unit.valid_to,
    }
    return [cells[name] for name in COLUMNS]
