"""The working-day calendar: statutory days by the `holidays` library, corrected by our own table."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import holidays

from services.directory.calendar.domain import FIRST_YEAR, LAST_YEAR, SATURDAY

# From this year on only the days that the Labour Code itself fixes are sure; the choice of the days
# around Tết and beside 2 September, and exchanges with Saturdays, are decided year by year.
DECIDED_UNTIL = 2026
_BY_LAW = ("Tết Dương lịch", "Ngày Giỗ Tổ Hùng Vương", "Ngày Chiến thắng", "Ngày Quốc tế Lao động",
           "Ngày Văn hóa Việt Nam")  # fmt: skip
_CODES = ((2021, "Bộ luật Lao động 2019, Điều 112"), (1, "Bộ luật Lao động 2012, Điều 115"))


class DayRow(NamedTuple):
    day: date
    working: bool
    reason: str
    instrument: str | None
    provisional: bool


def calendar_days(corrections: Iterable[Mapping[str, str]]) -> list[DayRow]:
    """Every day off by law from 2018 to 2028, on whatever weekday, and Saturdays worked instead."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    found = holidays.country_holidays("VN", years=years, language="vi")
    days = {day: _day_off(day, reason) for day, reason in found.items() if day.year in years}
    for day in found.weekend_workdays:
        if day.year in years and day.weekday() >= SATURDAY:
            reason = "Làm bù cho ngày nghỉ hoán đổi"
            days[day] = DayRow(day, True, reason, None, day.year > DECIDED_UNTIL)
    days |= {row.day: row for row in map(_corrected, corrections)}
    return [days[day] for day in sorted(days)]


def _day_off(day: date, reason: str) -> DayRow:
    fixed = reason.startswith(_BY_LAW) or (day.month, day.day) == (9, 2)
    code = next(name for first, name in _CODES if day.year >= first)
    return DayRow(day, False, reason, code, day.year > DECIDED_UNTIL and not fixed)


def _corrected(row: Mapping[str, str]) -> DayRow:
    return DayRow(
        date.fromisoformat(row["day"]),
        row["working"] == "yes",
        row["reason"],
        row["instrument"] or None,
        row["provisional"] == "yes",
    )
