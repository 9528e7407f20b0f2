"""Which report of a duty is owed next, and the day it is due. Pure."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TypeAlias

from services.directory.calendar.domain import RollPolicy as RollPolicy
from services.directory.calendar.domain import roll
from services.directory.calendar.periods import MONTHS, PeriodKind, containing
from services.directory.calendar.periods import Period as Period
from services.directory.calendar.periods import Scheme as Scheme

# How often a duty is owed: by periods of this kind.
Cadence: TypeAlias = PeriodKind


def due_on(
    period: Period,
    day: int,
    *,
    inclusive: bool,
    policy: RollPolicy,
    days: Mapping[date, bool],
) -> date:
    """Day `day` of the period's last month, or the day before it ("trước ngày 25" is the 24th).

    The due day may roll to a working day; the period's cut-off never does.
    """
    month = period.number * MONTHS[period.kind]
    last = monthrange(period.year, month)[1]
    printed = date(period.year, month, min(day, last))
    return roll(printed if inclusive else printed - timedelta(days=1), policy, days)


def owed(
    today: date, cadence: Cadence, scheme: Scheme, due: Callable[[Period], date | None]
) -> Period:
    """The period that closed last, until its report's due day has passed; then the running one."""
    running = containing(today, cadence, scheme)
    last_due = due(running.shifted(-1))
    return running.shifted(-1) if last_due is not None and today <= last_due else running
