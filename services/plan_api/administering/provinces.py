"""The provinces of today, which are what most administering is about. Beside service: it asks no right."""

from services.directory.units.access import unit_meant
from services.directory.units.domain import Unit, UnitKind
from services.plan_api.administering.refusals import invalid_field
from services.plan_api.callers.access import Caller


def province_meant(caller: Caller, text: str) -> Unit:
    """A province of today."""
    found = unit_meant(caller.directory, text, caller.today)
    require_province(caller, found)
    return found


def require_province(caller: Caller, unit: Unit) -> None:
    if unit.kind is not UnitKind.PROVINCE or not unit.valid_on(caller.today):
        vi, en = "Chỉ dùng cho tỉnh, thành phố hiện nay.", "Only for provinces of today."
        raise invalid_field("/query/province", "not_a_province", vi, en)
