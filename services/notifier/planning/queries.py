"""Subjects that need planning, and what the ledger knows of them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from services.notifier.messages.domain import Channel, DeliveryState
from services.notifier.messages.models import Delivery
from services.notifier.obligations.domain import PLANNED_AHEAD, Rule
from services.notifier.obligations.models import Obligation
from services.notifier.planning.domain import Known
from services.notifier.subjects.models import Feed, Subject

_SUBJECT = (
    Subject.id, Subject.unit_id, Subject.province_id, Subject.coordinating, Subject.requested,
    Subject.workflow, Subject.is_open, Subject.due_on, Subject.deadline_version,
    Subject.decision_id, Subject.decision_kind, Subject.decided_at, Subject.decided_by, Subject.decided_by_id,
    Subject.decision_reason, Subject.reporter_id,
)  # fmt: skip


def changed(session: Session, at_most: int) -> Sequence[Any]:
    """Subjects that the feed has touched since they were planned: the probe of a quiet round."""
    found = select(*_SUBJECT).where(Subject.plan_mark.is_(None))
    return session.execute(found.order_by(Subject.id).limit(at_most)).all()


def outdated(session: Session, mark: str, today: date, at_most: int) -> Sequence[Any]:
    """Open subjects within the horizon that were planned for another day or roster."""
    horizon = today + timedelta(days=PLANNED_AHEAD)
    found = select(*_SUBJECT).where(
        Subject.is_open, Subject.due_on <= horizon, Subject.plan_mark.is_distinct_from(mark)
    )
    return session.execute(found.order_by(Subject.id).limit(at_most)).all()


def known(
    session: Session, subject_ids: Collection[int], rules: Collection[Rule]
) -> dict[int, list[Known]]:
    """The ledger's rows of the subjects. Leaving: in a mail that may be on its way already.

    A mail that was refused for the moment is not: what it says may still be settled or overtaken.
    """
    mail = and_(Delivery.message_id == Obligation.message_id, Delivery.channel == Channel.MAIL)
    leaving = or_(
        Delivery.state != DeliveryState.QUEUED,
        and_(Delivery.attempts > 0, Delivery.last_error.is_(None)),
    )
    found = (
        select(
            Obligation.subject_id,
            Obligation.id,
            Obligation.version,
            Obligation.rung,
            Obligation.recipient_id,
            Obligation.state,
            Obligation.reason,
            Obligation.due_at,
            Obligation.message_id.is_not(None),
            func.coalesce(leaving, False),
        )
        .outerjoin(Delivery, mail)
        .where(Obligation.subject_id.in_(subject_ids), Obligation.rule.in_(rules))
    )
    rows: dict[int, list[Known]] = defaultdict(list)
    for subject_id, *values in session.execute(found):
        rows[subject_id].append(Known(*values))
    return rows


def feed_begun_at(session: Session) -> datetime | None:
    return session.scalar(select(func.min(Feed.begun_at)))
