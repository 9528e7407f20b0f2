"""The deadlines of a message as calendar entries (RFC 5545), which a later message can move."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from services.notifier.wording.domain import Line, what

MAX_ENTRIES = 100


def calendar(lines: Sequence[Line], links: str, now: datetime) -> bytes | None:
    """Whole-day entries for deadlines from today on; None when there are none."""
    dated = [
        line
        for line in lines
        if line.decision is None and line.due_on is not None and line.due_on >= now.date()
    ]
    if not dated:
        return None
    found = Calendar()
    found.add("prodid", "-//Tien Do//Notifier//VI")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    for line in dated[:MAX_ENTRIES]:
        found.add_component(_event(line, links, now))
    content: bytes = found.to_ical()
    return content


def _event(line: Line, links: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"assignment-{line.assignment_id}@tiendo")
    event.add("sequence", line.version)
    event.add("dtstamp", now)
    if line.due_on is not None:
        event.add("dtstart", line.due_on)
        event.add("dtend", line.due_on + timedelta(days=1))
    event.add("summary", f"Hạn: {what(line)}")
    event.add("url", f"{links}{line.path}")
    event.add("transp", "TRANSPARENT")
    return event
