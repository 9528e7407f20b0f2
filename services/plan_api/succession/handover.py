"""Writes on assignments of units that give way. Beside service: in bulk, whatever the number."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.directory.units.models import SuccessionAct
from services.plan_api.assignments.models import XID_NOW, Assignment, AssignmentState
from services.plan_api.history.service import split


def hand_over(session: Session, act: SuccessionAct, ids: Sequence[int], first: int) -> None:
    """The stretches from the day on name the heir; the assignment keeps the unit it was given to."""
    split(session, ids, act.on_date)
    by_heir: dict[int, list[int]] = {}
    for each in ids:
        by_heir.setdefault(act.choices.get(str(each), first), []).append(each)
    for heir, taken in by_heir.items():
        session.execute(
            update(AssignmentState)
            .where(
                AssignmentState.assignment_id.in_(taken),
                AssignmentState.valid_from >= act.on_date,
            )
            .values(unit_id=heir)
            .execution_options(synchronize_session=False)
        )


def tell_again(session: Session, ids: Sequence[int]) -> None:
    """Readers of changes, and whoever has an older reading, learn that something is different."""
    session.execute(
        update(Assignment)
        .where(Assignment.id.in_(ids))
        .values(row_version=Assignment.row_version + 1, changed_xid=XID_NOW)
        .execution_options(synchronize_session=False)
    )
    session.expire_all()
