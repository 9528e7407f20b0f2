"""Looks at each row of an import by itself: what is right becomes a value, the rest gets codes. Pure."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, localcontext
from typing import Any, NamedTuple, TypeGuard

from services.directory.calendar.periods import Period, Scheme, parse
from services.directory.units.domain import Unit
from services.kpi_api.figures.domain import NumberText, number, printed
from services.kpi_api.indicators.domain import IndicatorKind, Measure
from services.kpi_api.observations.domain import Fault, Given, ValueState, value_of

NOTE_LENGTH = 1000


@dataclass(frozen=True)
class Rules:
    """What rows are judged by. `resolve` gives the units that a code means on a day."""

    measures: Mapping[str, Measure]
    # Codes that the sender is bound to; none means all.
    bound: Collection[str]
    resolve: Callable[[str, date], Sequence[Unit]]
    allowed: Collection[int]
    locked: Collection[int]
    today: date
    memo: dict[tuple[str, date], Unit | Fault] = field(default_factory=dict)


class Bad(NamedTuple):
    """A fault with the row and the member it was found at."""

    place: int
    member: str
    fault: Fault


class Good(NamedTuple):
    place: int
    measure: Measure
    period: Period
    unit: Unit
    given: Given
    note: str | None

    @property
    def key(self) -> tuple[int, int, int]:
        return (self.period.stored, self.unit.id, self.measure.id)


def checked(rows: Sequence[Any], rules: Rules) -> tuple[list[Good], list[Bad]]:
    """The rows to store, and every fault in the order of the rows.

    Two rows with the same natural key are both refused, also when one of them has faults of its own.
    """
    good: list[Good] = []
    bad: list[Bad] = []
    same: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, raw in enumerate(rows):
        row, faults = _checked_row(index, raw if isinstance(raw, dict) else {}, rules)
        bad.extend(faults)
        if row is not None:
            same[row.key].append(index)
            if not faults:
                good.append(row)
    doubled = {index for places in same.values() if len(places) > 1 for index in places}
    bad.extend(Bad(index, "", _DUPLICATE) for index in doubled)
    bad.sort(key=lambda each: each.place)
    return [row for row in good if row.place not in doubled], bad


def _checked_row(index: int, raw: Mapping[str, Any], rules: Rules) -> tuple[Good | None, list[Bad]]:
    """The row as far as its natural key is known, and its faults."""
    measure = _measure(raw.get("indicator"), rules)
    period = _period(raw.get("period"), measure, rules)
    unit = _unit(raw.get("org_unit"), period, rules)
    found = {"indicator": measure, "period": period, "org_unit": unit}
    bad = [Bad(index, name, each) for name, each in found.items() if isinstance(each, Fault)]
    if not isinstance(measure, Measure):
        return None, bad
    given = value_of(measure, raw)
    if isinstance(given, list):
        bad += [Bad(index, member, fault) for member, fault in given]
        given = Given(ValueState.MISSING)
    if not isinstance(period, Period) or not isinstance(unit, Unit):
        return None, bad
    return Good(index, measure, period, unit, given, cleaned(raw.get("note"))), bad


def _is_text(raw: object) -> TypeGuard[str]:
    """A JSON string; numbers keep their digits as text here, and are none."""
    return isinstance(raw, str) and not isinstance(raw, NumberText)


def _measure(code: object, rules: Rules) -> Measure | Fault:
    found = rules.measures.get(code) if _is_text(code) else None
    if found is None:
        return _INDICATOR_UNKNOWN
    if rules.bound and code not in rules.bound:
        return _NOT_BOUND
    return _HAS_NO_VALUES if found.kind is IndicatorKind.REFERENCE else found


def _period(code: object, measure: Measure | Fault, rules: Rules) -> Period | Fault:
    scheme = Scheme(measure.scheme) if isinstance(measure, Measure) else Scheme.OFFICIAL
    found = parse(code, scheme) if _is_text(code) else None
    if found is None:
        return _PERIOD_INVALID
    if found.first_day > rules.today:
        return _PERIOD_FUTURE
    return _PERIOD_LOCKED if found.stored in rules.locked else found


def _unit(code: object, period: Period | Fault, rules: Rules) -> Unit | Fault | None:
    """The unit meant on the last day of the period; None when the period is not known either."""
    if not _is_text(code) or not code.strip():
        return _UNIT_UNKNOWN
    if not isinstance(period, Period):
        return None
    key = (code, period.last_day)
    if key not in rules.memo:
        rules.memo[key] = _resolved(rules.resolve(*key), rules)
    return rules.memo[key]


def _resolved(candidates: Sequence[Unit], rules: Rules) -> Unit | Fault:
    if not candidates:
        return _UNIT_UNKNOWN
    if len(candidates) > 1:
        return _UNIT_AMBIGUOUS
    return candidates[0] if candidates[0].id in rules.allowed else _UNIT_NOT_ALLOWED


def cleaned(note: object) -> str | None:
    """A note without what the database cannot keep, cut to its length."""
    if not isinstance(note, str):
        return None
    return note.encode("utf-8", "ignore").decode().replace("\0", "")[:NOTE_LENGTH] or None


def control_totals(declared: Mapping[str, Any], rows: Sequence[Any]) -> dict[str, str]:
    """Each declared total beside what was received: over all rows, the refused ones too."""
    found: dict[str, str] = {}
    for name, stated in declared.items():
        if stated is None:
            continue
        received = Decimal(len(rows)) if name == "rows" else _total(name, rows)
        same = number(stated) == received
        found[name] = "match" if same else f"mismatch: {printed(received)} received"
    return found


def _total(member: str, rows: Iterable[Any]) -> Decimal:
    stated = (number(row.get(member)) for row in rows if isinstance(row, dict))
    with localcontext(prec=60):
        return sum((each for each in stated if each is not None), Decimal(0))


_INDICATOR_UNKNOWN = Fault(
    "E-INDICATOR-UNKNOWN", "Không có chỉ số này.", "There is no such indicator."
)
# The list of codes is closed; the words tell it from the one above.
_NOT_BOUND = Fault(
    "E-INDICATOR-UNKNOWN", "Hệ thống này không được gửi chỉ số này.",
    "This client is not bound to the indicator and may not send it.",
)  # fmt: skip
_HAS_NO_VALUES = Fault(
    "E-INDICATOR-UNKNOWN", "Chỉ số dẫn chiếu, không có số liệu riêng.",
    "The indicator refers to others and has no values of its own.",
)  # fmt: skip
_PERIOD_INVALID = Fault(
    "E-PERIOD-INVALID",
    "Kỳ phải có dạng 2026-09, 2026-Q3, 2026-H1 hoặc 2026.",
    "A period looks like 2026-09, 2026-Q3, 2026-H1 or 2026.",
)
_PERIOD_FUTURE = Fault("E-PERIOD-FUTURE", "Kỳ này chưa bắt đầu.", "The period has not begun yet.")
_PERIOD_LOCKED = Fault(
    "E-PERIOD-LOCKED", "Kỳ này đã khóa số liệu.", "The figures of the period are locked."
)
_UNIT_UNKNOWN = Fault(
    "E-ORG-UNKNOWN", "Không có đơn vị nào mang mã này vào ngày cuối kỳ.",
    "No unit has this code on the last day of the period.",
)  # fmt: skip
_UNIT_AMBIGUOUS = Fault(
    "E-ORG-AMBIGUOUS",
    "Nhiều đơn vị mang mã hoặc tên này vào ngày cuối kỳ.",
    "Several units have this code or name on the last day of the period.",
)
_UNIT_NOT_ALLOWED = Fault(
    "E-ORG-NOT-ALLOWED", "Nguồn không được gửi số liệu của đơn vị này.",
    "The source may not send values of this unit.",
)  # fmt: skip
_DUPLICATE = Fault(
    "E-DUPLICATE-ROW",
    "Cùng chỉ số, đơn vị và kỳ với một dòng khác trong nội dung.",
    "Another row has the same indicator, unit and period.",
)
