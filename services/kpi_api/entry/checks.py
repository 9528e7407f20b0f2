"""From what a person typed to what may be stored, or problems with a pointer for each field."""

from typing import NamedTuple

from sqlalchemy import select

from services.directory.calendar.periods import Period, Scheme, from_stored, parse
from services.directory.units.domain import Unit
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry.domain import Rights
from services.kpi_api.entry.schemas import ObservationEntry, Values
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import indicators, measure_of, sources
from services.kpi_api.observations.domain import Given, Move, may_move, value_of
from services.kpi_api.observations.models import Observation, PeriodLock
from services.shared.problems import Forbidden, Invalid, NotFound, Problem
from services.shared.wording import Words


class PeriodLocked(Problem):
    title = Words("Kỳ đã khóa số liệu", "The period is locked")


class AlreadyEntered(Problem):
    title = Words("Đã có giá trị", "There is a value already")


class MoveNotAllowed(Problem):
    title = Words("Không chuyển trạng thái được", "Move not allowed")


class Place(NamedTuple):
    """What a value is about."""

    indicator: Indicator
    unit: Unit
    period: Period


def place(desk: Desk, entry: ObservationEntry) -> Place:
    """The unit is looked up on the last day of the period, as in imports."""
    indicator = indicators(desk.session).get(entry.indicator)
    if indicator is None or indicator.kind == "reference":
        raise _refused(
            "/indicator",
            "E-INDICATOR-UNKNOWN",
            "Không có chỉ số này.",
            "There is no such indicator.",
        )
    period = parse(entry.period, Scheme(indicator.scheme))
    if period is None:
        raise _refused(
            "/period",
            "E-PERIOD-INVALID",
            "Kỳ phải có dạng 2026-09, 2026-Q3, 2026-H1 hoặc 2026.",
            "A period looks like 2026-09, 2026-Q3, 2026-H1 or 2026.",
        )
    if period.first_day > desk.today:
        raise _refused(
            "/period", "E-PERIOD-FUTURE", "Kỳ này chưa bắt đầu.", "The period has not begun yet."
        )
    return Place(indicator, _unit(desk, entry.org_unit, period), period)


def _unit(desk: Desk, text: str, period: Period) -> Unit:
    found = desk.directory.resolve(text, period.last_day)
    if not found:
        raise _refused(
            "/org_unit",
            "E-ORG-UNKNOWN",
            "Không có đơn vị nào như vậy vào ngày cuối kỳ.",
            "There is no such unit on the last day of the period.",
        )
    if len(found) > 1:
        raise _refused(
            "/org_unit",
            "E-ORG-AMBIGUOUS",
            "Nhiều đơn vị mang mã hoặc tên này vào ngày cuối kỳ.",
            "Several units have this code or name on the last day of the period.",
        )
    return found[0]


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


def require(allowed: bool) -> None:
    if not allowed:
        raise Forbidden(
            "Bạn không nhập hoặc duyệt số liệu của đơn vị này.",
            "You neither enter nor approve values of this unit.",
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


def visible(row: Observation | None, rights: Rights) -> Observation:
    if row is None or (row.pub_state is None and not rights.sees(row.unit_id)):
        raise NotFound
    return row


def require_move(row: Observation, move: Move) -> None:
    if not may_move(row.workflow, move):
        raise MoveNotAllowed(
            f"Giá trị đang ở trạng thái {row.workflow}, không thể {move}.",
            f"A value that is {row.workflow} cannot take the move {move}.",
        )


def place_of(desk: Desk, row: Observation) -> Place:
    known = {each.id: each for each in indicators(desk.session).values()}
    return Place(known[row.indicator_id], desk.directory.unit(row.unit_id), from_stored(row.period))


def _refused(pointer: str, code: str, vi: str, en: str) -> Invalid:
    return Invalid(vi, en, errors=[(pointer, code, Words(vi, en))])
