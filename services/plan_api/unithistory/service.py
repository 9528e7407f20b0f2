"""What a unit was on a day, and all that it was before and became after."""

from datetime import date

from services.directory.units.schemas import UnitRef
from services.plan_api.directory import queries
from services.plan_api.directory.access import Reader
from services.plan_api.directory.schemas import refs
from services.plan_api.directory.service import lines_of
from services.plan_api.directory.versions import version_reads
from services.plan_api.unithistory.schemas import UnitHistory
from services.shared.problems import NotFound


def history(reader: Reader, unit_id: int, on: date) -> UnitHistory:
    directory, language = reader.directory, reader.language
    if unit_id not in directory.units:
        raise NotFound
    types = queries.types(reader.session, unit_id).get(unit_id, [])
    versions = version_reads(unit_id, directory, types, language)
    came, went = lines_of(reader, unit_id)
    return UnitHistory(
        unit=UnitRef.of(directory.unit(unit_id), language),
        on=on,
        then=next(
            (v for v in versions if v.valid_from <= on and (v.valid_to is None or on < v.valid_to)),
            None,
        ),
        answered_by=refs(directory.successors(unit_id, on), language),
        versions=versions,
        predecessors=came,
        successors=went,
    )
