"""What somebody decided on a due day, and the working day that it rolls to. Beside service, which sets it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from services.directory.calendar.domain import RollPolicy, roll
from services.directory.calendar.queries import working_days
from services.shared.tokens import Actor

# What the reasons of versions begin with that nobody decided: the calendar moved a rolled day.
BY_CALENDAR = "Lịch làm việc thay đổi"


@dataclass(frozen=True)
class Decision:
    """Who set a due date, why, by which document, and from which day on it holds."""

    reason: str
    from_on: date
    at: datetime
    document: str | None = None
    decided_by: str | None = None
    retroactive: bool = False
    simulated: bool = False
    actor: Actor | None = None


def rolled_by(session: Session, policy: RollPolicy, due_on: date | None) -> date | None:
    """The day itself, or the working day that the policy leads to by the calendar of now."""
    if due_on is None or policy is RollPolicy.NONE:
        return due_on
    return roll(due_on, policy, working_days(session))


def kept_beside(policy: RollPolicy, due_on: date | None) -> date | None:
    """The day as decided, kept only where the due day may roll from it."""
    return None if policy is RollPolicy.NONE else due_on


def period_days(
    session: Session, policy: RollPolicy, start_on: date, due_on: date
) -> dict[str, date | None]:
    """A period's due day, never before it begins, and the day by its rule where that may roll."""
    rolled = rolled_by(session, policy, due_on) or due_on
    return {"due_on": max(rolled, start_on), "set_on": kept_beside(policy, due_on)}
