"""Planned digests and weekly summaries, counted by when they are owed and due."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.notifier.obligations.domain import Form, State
from services.notifier.obligations.models import Obligation
from services.notifier.touched.domain import Batch


def planned(session: Session, today: date) -> list[Batch]:
    """Of the days to come and not yet in a message: what is due is on its way."""
    found = (
        select(Obligation.owed_on, Obligation.form, Obligation.due_at, func.count())
        .where(
            Obligation.state == State.PLANNED,
            Obligation.message_id.is_(None),
            Obligation.form != Form.MAIL,
            Obligation.owed_on > today,
        )
        .group_by(Obligation.owed_on, Obligation.form, Obligation.due_at)
    )
    return [Batch(*row) for row in session.execute(found)]
