"""Due days that roll, from the plan file to the day's upkeep."""

from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.directory.calendar.domain import RollPolicy
from services.directory.calendar.models import CalendarDay
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.replanning.service import catch_up
from services.plan_api.tasks.domain import Timing, Workflow
from services.plan_api.tasks.models import DeadlineVersion, Occurrence, Task
from services.plan_api.upkeep.daily import keep_up
from tests.conftest import NOW
from tests.plan_api.make import SCIENCE, charge, make_plan, make_task

# Proposed as a day off, not yet decided: the files may come to say so.
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


def rolling(office: Session, due: date) -> Task:
    task = make_task(office, make_plan(office), roll_policy=RollPolicy.NEXT)
    charge(office, task, SCIENCE)
    set_deadline(office, task, due, Decision("Gia hạn", date(2026, 11, 1), NOW))
    return task


def newer_calendar(office: Session) -> None:
    """As a newer version of the product would load it."""
    day = update(CalendarDay).where(CalendarDay.day == MONDAY)
    office.execute(day.values(working=False))


def test_an_extension_to_a_day_off_ends_on_the_next_working_day(office: Session) -> None:
    task = rolling(office, TUESDAY)

    version = office.scalars(select(DeadlineVersion)).one()
    assert (task.due_on, version.set_on, version.due_on) == (WEDNESDAY, TUESDAY, WEDNESDAY)


def test_a_newer_calendar_moves_what_is_still_to_come(office: Session) -> None:
    task, done, past = (rolling(office, day) for day in (MONDAY, MONDAY, date(2026, 11, 20)))
    finished = charge(office, done, "dong-thap/so-y-te")[0]
    office.flush()
    for each in office.scalars(select(type(finished)).where(type(finished).task_id == done.id)):
        each.workflow = Workflow.COMPLETED
    newer_calendar(office)

    assert catch_up(office, NOW) == 1
    assert catch_up(office, NOW) == 0

    assert (task.due_on, done.due_on, past.due_on) == (WEDNESDAY, MONDAY, date(2026, 11, 20))
    newest = select(DeadlineVersion).where(
        DeadlineVersion.task_id == task.id, DeadlineVersion.number == 2
    )
    assert office.scalars(newest).one().reason == "Lịch làm việc thay đổi: cập nhật lịch"


def test_new_periods_roll_as_they_are_made(office: Session) -> None:
    task = make_task(
        office,
        make_plan(office),
        timing=Timing.RECURRING,
        recurrence="FREQ=MONTHLY;BYMONTHDAY=24",
        start_on=date(2026, 11, 1),
        roll_policy=RollPolicy.NEXT,
    )
    charge(office, task, SCIENCE)

    assert keep_up(office, NOW) == 14

    first = office.scalars(
        select(Occurrence).where(Occurrence.task_id == task.id).order_by(Occurrence.start_on)
    ).first()
    assert first is not None
    assert (first.label, first.set_on, first.due_on) == ("2026-11", TUESDAY, WEDNESDAY)
    newer_calendar(office)
    assert keep_up(office, NOW) == 0
