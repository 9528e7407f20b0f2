"""Faults of a unit as problems. Beside service: a succession refuses its new units with the same words."""

from collections.abc import Sequence

from services.directory.units.rules import Fault
from services.shared.problems import Invalid, Problem
from services.shared.wording import Words


class UnitConflict(Problem):
    """Another unit has what this one wants, or the unit's own history stands against it."""

    title = Words("Trùng hoặc mâu thuẫn với đơn vị khác", "In conflict with another unit")


def refuse(faults: Sequence[Fault], prefix: str = "") -> None:
    """422 when something is wrong in itself, 409 when only others stand in the way."""
    if not faults:
        return
    errors = [(f"{prefix}/{each.field}", each.code, Words(each.vi, each.en)) for each in faults]
    if all(each.conflict for each in faults):
        raise UnitConflict(faults[0].vi, faults[0].en, errors=errors)
    raise Invalid("Một số giá trị cần xem lại.", "Some values need attention.", errors=errors)


def conflict(field: str, code: str, vi: str, en: str) -> None:
    refuse([Fault(field, code, vi, en, conflict=True)])
