"""What hangs on units that give way to others."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, any_, cast, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, RoleGrant
from services.directory.units.models import OrgUnit, Succession, SuccessionAct, UnitVersion
from services.directory.units.versions import FEATURES
from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.duties.models import ReportDuty
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.domain import RUNNING, Workflow
from services.plan_api.tasks.models import Task

A, S = Assignment, AssignmentState


class Work(NamedTuple):
    """An assignment that is not done yet; a parent of occurrences is only closed along."""

    id: int
    holder_id: int
    unit_id: int
    task_id: int
    task: str
    pending: bool
    workable: bool


def running(session: Session, unit_ids: Collection[int], today: date) -> list[Work]:
    """What the units hold today and is neither done nor stopped, in the order of its making."""
    workable = or_(A.counted, A.occurrence_id.is_not(None))
    pending = S.workflow == Workflow.PENDING_CONFIRMATION
    found = (
        select(A.id, S.unit_id, A.unit_id, A.task_id, Task.title, pending, workable)
        .join(S, S.assignment_id == A.id)
        .join(Task, Task.id == A.task_id)
        .where(S.unit_id == any_(cast(sorted(unit_ids), ARRAY(Integer))))
        .where(S.valid_from <= today, S.valid_to > today, S.workflow.in_(RUNNING))
        .order_by(A.id)
    )
    rows: Sequence[Any] = session.execute(found).all()
    return [Work(*row) for row in rows]


class Held(NamedTuple):
    id: int
    person_id: int


def grants(session: Session, unit_ids: Collection[int], on: date) -> list[Held]:
    """Roles for the units themselves that hold on the day or later."""
    found = select(RoleGrant.id, RoleGrant.person_id).where(
        RoleGrant.unit_id.in_(unit_ids), RoleGrant.valid_to > on
    )
    return [Held(*row) for row in session.execute(found.order_by(RoleGrant.id))]


def duties(session: Session, unit_ids: Collection[int]) -> list[int]:
    """Report duties from or to one of the units."""
    listed = cast(sorted(unit_ids), ARRAY(Integer))
    found = select(ReportDuty.id).where(
        or_(ReportDuty.from_units.overlap(listed), ReportDuty.to_unit_id.in_(unit_ids))
    )
    return list(session.scalars(found.order_by(ReportDuty.id)))


def reports(session: Session, unit_ids: Collection[int], since: datetime) -> tuple[int, int]:
    """How many reports the units have made, and how many of these since an instant."""
    found = (
        select(func.count(), func.count().filter(ProgressReport.created_at >= since))
        .select_from(ProgressReport)
        .join(A, A.id == ProgressReport.assignment_id)
        .where(A.unit_id.in_(unit_ids))
    )
    every, later = session.execute(found).one()
    return every, later


def clients(session: Session, unit_ids: Collection[int]) -> list[str]:
    """Machines in use that are bound to one of the units itself, by name."""
    listed = cast(sorted(unit_ids), ARRAY(Integer))
    found = select(ApiClient.name).where(ApiClient.active, ApiClient.unit_ids.overlap(listed))
    return list(session.scalars(found.order_by(ApiClient.name)))


def lines(unit_id: int | None = None) -> Select[*tuple[Any, ...]]:
    """Lines of succession with the decision behind them."""
    wanted = select(
        Succession.id, Succession.act_id, Succession.on_date, Succession.kind, Succession.share,
        Succession.predecessor_id, Succession.successor_id, Succession.note,
        SuccessionAct.instrument, SuccessionAct.reason, SuccessionAct.settled_at,
    ).outerjoin(SuccessionAct, SuccessionAct.id == Succession.act_id)  # fmt: skip
    if unit_id is None:
        return wanted
    sides = (Succession.predecessor_id == unit_id, Succession.successor_id == unit_id)
    return wanted.where(or_(*sides))


def unsettled(session: Session, today: date) -> list[SuccessionAct]:
    """Decisions whose day has come, oldest first."""
    found = select(SuccessionAct).where(
        SuccessionAct.settled_at.is_(None), SuccessionAct.on_date <= today
    )
    return list(session.scalars(found.order_by(SuccessionAct.on_date, SuccessionAct.id)))


def begun(session: Session, today: date) -> list[UnitVersion]:
    """Versions of today that the units themselves do not say yet."""
    newest = (
        select(UnitVersion.unit_id, func.max(UnitVersion.valid_from).label("since"))
        .where(UnitVersion.valid_from <= today)
        .group_by(UnitVersion.unit_id)
        .subquery()
    )
    differs = [
        getattr(UnitVersion, each).is_distinct_from(getattr(OrgUnit, each)) for each in FEATURES
    ]
    found = (
        select(UnitVersion)
        .join(
            newest,
            (newest.c.unit_id == UnitVersion.unit_id) & (newest.c.since == UnitVersion.valid_from),
        )
        .join(OrgUnit, OrgUnit.id == UnitVersion.unit_id)
        .where(OrgUnit.valid_to > UnitVersion.valid_from, or_(*differs))
    )
    return list(session.scalars(found.order_by(UnitVersion.unit_id)))


def sides(session: Session, act_id: int) -> tuple[list[int], list[int]]:
    """Predecessors and successors of a decision, each once, in their order."""
    found = select(Succession.predecessor_id, Succession.successor_id).where(
        Succession.act_id == act_id
    )
    rows = session.execute(found.order_by(Succession.id)).all()
    ends = dict.fromkeys(row[0] for row in rows)
    heirs = dict.fromkeys(row[1] for row in rows if row[1] is not None)
    return list(ends), list(heirs)
