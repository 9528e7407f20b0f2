"""A group's row, who uses the group, and the units that it names."""

from collections.abc import Collection

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from services.directory.groups.models import OrgGroup, OrgGroupUnit
from services.plan_api.assignments.models import Assignment
from services.plan_api.duties.models import ReportDuty


def row(session: Session, key: str, *, lock: bool = False) -> OrgGroup | None:
    wanted = select(OrgGroup).where(OrgGroup.key == key)
    return session.scalars(wanted.with_for_update() if lock else wanted).one_or_none()


def used_by(session: Session, key: str) -> tuple[int, int]:
    """How many assignments were made via the group, and how many report duties name it."""
    assignments = select(func.count()).where(Assignment.via_group == key).scalar_subquery()
    duties = select(func.count()).where(ReportDuty.from_groups.contains([key])).scalar_subquery()
    found = session.execute(select(assignments, duties)).one()
    return found[0], found[1]


def units_named(session: Session, group_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """Members and excluded units as they are stored now."""
    wanted = select(OrgGroupUnit.unit_id, OrgGroupUnit.excluded)
    rows = session.execute(wanted.where(OrgGroupUnit.group_id == group_id)).all()
    return (
        frozenset(row.unit_id for row in rows if not row.excluded),
        frozenset(row.unit_id for row in rows if row.excluded),
    )


def name_units(
    session: Session, group_id: int, members: Collection[int], excluded: Collection[int]
) -> None:
    """Put these in the place of whatever the group named before."""
    session.execute(delete(OrgGroupUnit).where(OrgGroupUnit.group_id == group_id))
    rows = [
        {"group_id": group_id, "unit_id": unit_id, "excluded": unit_id in excluded}
        for unit_id in sorted({*members, *excluded})
    ]
    if rows:
        session.execute(insert(OrgGroupUnit), rows)
