"""Writes groups and days from the files, except where an administrator has spoken.

Apart from storing.py: these rows are also edited by people, and a file never undoes that.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay
from services.directory.groups.domain import GroupRule
from services.directory.groups.models import OrgGroup
from services.directory.seeding.days import DayRow, calendar_days


def store_groups(session: Session, groups: Mapping[str, Mapping[str, Any]]) -> int:
    """By key. A group that the files do not have stays: somebody made it."""
    found = session.execute(
        select(OrgGroup.key, OrgGroup.edited, OrgGroup.name, OrgGroup.name_en, OrgGroup.rule)
    )
    kept = {row.key: row for row in found}
    touched = 0
    for key, group in groups.items():
        wanted = {
            "name": group["name"],
            "name_en": group["name_en"],
            "rule": GroupRule.of(group["rule"]).stored(),
        }
        row = kept.get(key)
        if row is None:
            session.execute(insert(OrgGroup).values(key=key, **wanted))
        elif row.edited or (row.name, row.name_en, row.rule) == tuple(wanted.values()):
            continue
        else:
            session.execute(update(OrgGroup).where(OrgGroup.key == key).values(**wanted))
        touched += 1
    return touched


def store_calendar(session: Session, corrections: Iterable[Mapping[str, str]]) -> tuple[int, int]:
    """The days by law with our own corrections: how many there are, and how many were touched."""
    days = calendar_days(corrections)
    return len(days), store_days(session, days)


def store_days(session: Session, days: Iterable[DayRow]) -> int:
    """New days, and days on which the files have learned better; never an edited one."""
    found = session.execute(select(CalendarDay.__table__)).mappings()
    kept = {row["day"]: row for row in found}
    new, changed = [], []
    for wanted in days:
        row = kept.get(wanted.day)
        if row is None:
            new.append(wanted._asdict())
        elif not row["edited"] and any(row[k] != v for k, v in wanted._asdict().items()):
            changed.append(wanted._asdict())
    if new:
        session.execute(insert(CalendarDay), new)
    if changed:
        session.execute(update(CalendarDay), changed)
    return len(new) + len(changed)
