"""From what a person typed to what may be stored, or problems with a pointer for each field."""

from sqlalchemy import select

from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry.schemas import Values
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import measure_of, sources
from services.kpi_api.observations.domain import Given, Move, may_move, value_of
from services.kpi_api.observations.models import Observation, PeriodLock
from services.shared.problems import Forbidden, Invalid, Problem
from services.shared.wording import Words


class PeriodLocked(Problem):
    title = Words("Kỳ đã khóa số liệu", "The period is locked")


class AlreadyEntered(Problem):
    title = Words("Đã có giá trị", "There is a value already")


class MoveNotAllowed(Problem):
    title = Words("Không chuyển trạng thái được", "Move not allowed")


def given(indicator: Indicator, values: Values) -> Given:
    found = value_of(measure_of(indicator), values.model_dump())
    if isinstance(found, list):
        errors = [(f"/{member}", fault.code, Words(fault.vi, fault.en)) for member, fault in found]
        raise Invalid("Một số giá trị cần xem lại.", "Some values need attention.", errors=errors)
    return found


def require_open(desk: Desk, stored: int) -> None:
    if desk.session.scalar(select(PeriodLock.period).where(PeriodLock.period == stored)):
        raise PeriodLocked(
            "Kỳ này đã khóa số liệu, không sửa được nữa.",
            "The figures of this period are locked and can no longer change.",
        )


def require_entering(allowed: bool) -> None:
    if not allowed:
        raise Forbidden(
            "Bạn không được nhập số liệu của đơn vị này.",
            "You may not enter values of this unit.",
        )


def require_approving(allowed: bool) -> None:
    if not allowed:
        raise Forbidden(
            "Việc này dành cho người duyệt số liệu của đơn vị: thủ trưởng, hoặc đầu mối tổng hợp đối với cả tỉnh.",
            "This is for who approves the unit's values: its head, or the coordinator for a whole province.",
        )


def require_new(desk: Desk, row: Observation | None) -> None:
    """A simulated figure is not a value; anything else there is must be changed, not entered."""
    if row is None or sources(desk.session)[row.source_id].simulated:
        return
    raise AlreadyEntered(
        "Đơn vị đã có giá trị cho kỳ này; hãy sửa giá trị đó.",
        "The unit has a value for this period; change that one.",
        extra={"observation": f"{row.period}-{row.unit_id}-{row.indicator_id}"},
    )


def require_move(row: Observation, move: Move) -> None:
    if not may_move(row.workflow, move):
        raise MoveNotAllowed(
            f"Giá trị đang ở trạng thái {row.workflow}, không thể {move}.",
            f"A value that is {row.workflow} cannot take the move {move}.",
        )
