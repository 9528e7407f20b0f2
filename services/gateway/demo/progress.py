"""Invented progress on the plans of the demo, up to today; everything it writes is marked simulated."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.queries import directory
from services.gateway.demo.due_dates import set_due_dates
from services.gateway.demo.lines import NOBODY, lines, staff
from services.gateway.demo.outcomes import Fate, fate, steps
from services.gateway.demo.stories import Story
from services.gateway.demo.writing import write
from services.plan_api.trail.recording import note

# What the people who sign in must find on their desks, newest due dates first.
_ON_THE_DESK = (Fate.OVERDUE, Fate.OVERDUE, Fate.PENDING, Fate.RETURNED)
_RECENT = timedelta(days=500)


def generate_progress(session: Session, today: date, seed: int) -> int:
    """Deadlines where the plans set none, then reports and decisions; the number of lines worked on.

    The same for the same seed, day and database; meant to run once. What has a report is left alone.
    """
    found = directory(session)
    set_due_dates(session, today, seed)
    rows = lines(session)
    people = staff(session, found, today)
    answering = {row.unit_id: _answering(found, row.unit_id, today) for row in rows}
    forced = _desks(rows, answering, people.keys(), today)
    stories = []
    for row in rows:
        random = Random(f"{seed}:{row.task_id}:{row.unit_id}:{row.occurrence_id}")  # noqa: S311
        unit = answering[row.unit_id]
        diligence = Random(f"{seed}:{unit}").uniform(0.62, 0.96)  # noqa: S311
        wanted = forced.get(row.id) or fate(random, row.due_on, today, diligence)
        start = max(row.valid_from, row.starts_on)
        happened = steps(random, wanted, start, row.due_on, today)
        if happened:
            stories.append(Story(row, happened, people.get(unit, NOBODY), random))
    write(session, stories)
    if stories:
        note(session, "simulated", ("demo", "progress"), {"lines": len(stories)})
    return len(stories)


def _answering(found: Directory, unit_id: int, today: date) -> int:
    after = found.successors(unit_id, today)
    return after[0].id if after else unit_id


def _desks(
    rows: Sequence[Any], answering: dict[int, int], desks: Iterable[int], today: date
) -> dict[int, Fate]:
    """For each agency with people, what lately fell due gets the fates its people must meet."""
    waiting: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        started = row.starts_on < today - _RECENT / 10
        if started and today - _RECENT < row.due_on < today:
            waiting[answering[row.unit_id]].append(row)
    return {
        row.id: wanted
        for unit in sorted(desks)
        for row, wanted in zip(waiting[unit], _ON_THE_DESK, strict=False)
    }
