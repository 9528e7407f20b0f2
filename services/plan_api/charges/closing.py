"""Closes many assignments at once: what an agency no longer has is never overdue."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import insert, literal, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.charges.rows import midnight
from services.plan_api.history.service import FACTS, split
from services.plan_api.tasks.domain import Workflow
from services.shared.db import Coded, Named


def close_all(session: Session, ids: Sequence[int], day: date, reason: str) -> None:
    """Close assignments from a day on: rows, stretches of days and events, in bulk."""
    if not ids:
        return
    split(session, ids, day)
    session.execute(
        update(AssignmentState)
        .where(AssignmentState.assignment_id.in_(ids), AssignmentState.valid_from >= day)
        .values(workflow=Workflow.CANCELLED)
    )
    session.execute(
        update(Assignment)
        .where(Assignment.id.in_(ids))
        .values(
            workflow=Workflow.CANCELLED,
            close_reason=reason,
            row_version=Assignment.row_version + 1,
            changed_xid=XID_NOW,
        )
        .execution_options(synchronize_session=False)
    )
    columns = {
        "assignment_id": Assignment.id,
        "at": literal(midnight(day)),
        "on_day": literal(day),
        "kind": literal(EventKind.CANCELLED, Named(EventKind)),
        "reason": literal(reason),
        "simulated": literal(False),
        **{name: getattr(Assignment, name) for name in FACTS if name != "workflow"},
        "workflow": literal(Workflow.CANCELLED, Coded(list(Workflow))),
    }
    rows = select(*columns.values()).where(Assignment.id.in_(ids))
    session.execute(insert(AssignmentEvent).from_select(list(columns), rows))
    session.expire_all()
