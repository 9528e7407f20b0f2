"""A unit as its administrator sees it after a change. Beside service: not part of the writing."""

from fastapi import Response

from services.plan_api.callers.access import Caller
from services.plan_api.directory.access import Reader
from services.plan_api.directory.schemas import UnitDetail
from services.plan_api.directory.service import unit_detail
from services.plan_api.unitadmin.access import published
from services.shared.conditions import set_tag


def published_unit(caller: Caller, unit_id: int, response: Response) -> UnitDetail:
    reader = Reader(caller.session, published(caller), caller.today, caller.language)
    found = unit_detail(reader, unit_id, caller.today)
    set_tag(response, found.version)
    return found
