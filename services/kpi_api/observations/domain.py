"""States of a value, the moves between them, and what a value may be. Pure."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from services.kpi_api.figures.domain import number
from services.kpi_api.indicators.domain import IndicatorKind, Measure


class ValueState(StrEnum):
    """Zero is a reported value; missing and not applicable are no values at all."""

    REPORTED = "reported"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class Workflow(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"


class Move(StrEnum):
    CHANGE = "change"
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"


_MOVES = {
    Workflow.DRAFT: {Move.CHANGE, Move.SUBMIT},
    Workflow.SUBMITTED: {Move.CHANGE, Move.APPROVE, Move.RETURN},
    Workflow.APPROVED: {Move.CHANGE},
    Workflow.RETURNED: {Move.CHANGE, Move.SUBMIT},
}


def may_move(workflow: Workflow, move: Move) -> bool:
    return move in _MOVES[workflow]


class Fault(NamedTuple):
    """Why a value is refused: a stable code, and words in both languages."""

    code: str
    vi: str
    en: str


class Given(NamedTuple):
    """A value that may be stored."""

    state: ValueState
    num: Decimal | None = None
    den: Decimal | None = None
    val: Decimal | None = None


Faults = list[tuple[str, Fault]]
MEMBERS = ("numerator", "denominator", "value")


def value_of(measure: Measure, raw: Mapping[str, Any]) -> Given | Faults:
    """The value that the members of a row state for an indicator, or each member's fault.

    A ratio needs numerator and denominator, everything else `value`; a percentage without its
    denominator could never be added up, so it is refused.
    """
    stated = raw.get("value_state", ValueState.REPORTED)
    if not isinstance(stated, str) or stated not in list(ValueState):
        return [("value_state", _STATE_UNKNOWN)]
    state = ValueState(stated)
    if state is not ValueState.REPORTED:
        extra = [member for member in MEMBERS if raw.get(member) is not None]
        return [(member, _NO_FIGURE_HERE) for member in extra] or Given(state)
    if measure.kind is IndicatorKind.RATIO:
        return _ratio(measure, raw)
    return _single(measure, raw)


def _ratio(measure: Measure, raw: Mapping[str, Any]) -> Given | Faults:
    num, den = number(raw.get("numerator")), number(raw.get("denominator"))
    faults: Faults = [
        (member, _NOT_A_NUMBER)
        for member, found in (("numerator", num), ("denominator", den))
        if found is None
    ]
    if raw.get("value") is not None:
        faults.append(("value", _RATIO_NEEDS_BOTH))
    if num is not None and num < 0:
        faults.append(("numerator", _NEGATIVE))
    if den is not None and den < 0:
        faults.append(("denominator", _NEGATIVE))
    if den == 0:
        faults.append(("denominator", _ZERO_DENOMINATOR))
    if faults or num is None or den is None:
        return faults
    if measure.cap is not None and num * 100 > den * measure.cap:
        return [("numerator", _ABOVE_DENOMINATOR)]
    return Given(ValueState.REPORTED, num, den)


def _single(measure: Measure, raw: Mapping[str, Any]) -> Given | Faults:
    found = number(raw.get("value"))
    if found is None:
        return [("value", _NOT_A_NUMBER)]
    if found < 0:
        return [("value", _NEGATIVE)]
    if measure.kind is IndicatorKind.QUALITATIVE and found not in (0, 1):
        return [("value", _YES_OR_NO)]
    if measure.cap is not None and found > measure.cap:
        return [("value", _ABOVE_MAXIMUM)]
    extra = [member for member in MEMBERS[:2] if raw.get(member) is not None]
    return [(member, _SINGLE_FIGURE) for member in extra] or Given(ValueState.REPORTED, val=found)


_STATE_UNKNOWN = Fault(
    "E-STATE-INVALID",
    "Trạng thái phải là reported, missing hoặc not_applicable.",
    "The state must be reported, missing or not_applicable.",
)
_NO_FIGURE_HERE = Fault(
    "E-STATE-INVALID",
    "Giá trị thiếu hoặc không áp dụng thì không kèm số.",
    "A missing or not applicable value has no figure.",
)
_NOT_A_NUMBER = Fault(
    "E-NUMBER-INVALID",
    "Cần một số thập phân thường: tối đa 18 chữ số, dấu chấm, tối đa 6 chữ số lẻ.",
    "A plain decimal is needed: up to 18 digits, a point, up to 6 decimals.",
)
_RATIO_NEEDS_BOTH = Fault(
    "E-NUMBER-INVALID",
    "Tỷ lệ cần tử số và mẫu số, không nhận giá trị phần trăm.",
    "A ratio needs numerator and denominator; a bare percentage is not taken.",
)
_SINGLE_FIGURE = Fault(
    "E-NUMBER-INVALID",
    "Chỉ số này chỉ có một giá trị (value).",
    "This indicator has one figure only (value).",
)
_YES_OR_NO = Fault(
    "E-NUMBER-INVALID", "Chỉ nhận 1 (có) hoặc 0 (không).", "Only 1 (yes) or 0 (no) is taken."
)
_NEGATIVE = Fault("E-NEGATIVE", "Số không được âm.", "A figure cannot be negative.")
_ZERO_DENOMINATOR = Fault(
    "E-DENOMINATOR-ZERO",
    "Mẫu số bằng 0: hãy báo not_applicable.",
    "The denominator is 0: report not_applicable instead.",
)
_ABOVE_DENOMINATOR = Fault(
    "E-NUM-GT-DEN", "Tử số lớn hơn mẫu số.", "The numerator is greater than the denominator."
)
_ABOVE_MAXIMUM = Fault(
    "E-NUM-GT-DEN", "Giá trị vượt mức tối đa.", "The figure is above its maximum."
)
