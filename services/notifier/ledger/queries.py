"""The account of a day, drawn from the obligations and checked against the deliveries."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import TypeVarTuple

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from services.notifier.ledger.schemas import Ledger
from services.notifier.messages.domain import Channel, DeliveryState
from services.notifier.messages.models import Delivery
from services.notifier.obligations.domain import Reason, State
from services.notifier.obligations.models import Obligation

Row = TypeVarTuple("Row")
LATE_AFTER = timedelta(hours=1)
_MAIL = and_(Delivery.message_id == Obligation.message_id, Delivery.channel == Channel.MAIL)
# What the mail's own record must say of an obligation in each state.
_AGREES = or_(
    and_(Obligation.state == State.DELIVERED, Delivery.state == DeliveryState.SENT),
    and_(Obligation.state == State.FAILED, Delivery.state == DeliveryState.FAILED),
    Obligation.state == State.SUPPRESSED,
    and_(
        Obligation.state == State.PLANNED,
        or_(
            Delivery.id.is_(None),
            Delivery.state.in_([DeliveryState.QUEUED, DeliveryState.LEASED]),
        ),
    ),
)


def ledger(
    session: Session, on: date, now: datetime, province_ids: Collection[int] | None
) -> Ledger:
    """What was owed on a day; of all provinces when none are given."""
    states = _counts(session, on, province_ids)
    suppressed = {
        str(reason): n for (state, reason), n in states.items() if state is State.SUPPRESSED
    }
    by_state = {state: sum(n for (s, _), n in states.items() if s is state) for state in State}
    late = select(func.count()).where(
        Obligation.state == State.PLANNED, Obligation.due_at < now - LATE_AFTER
    )
    owed = session.scalar(_of(select(func.count()), on, province_ids)) or 0
    unproven = _of(select(func.count()), on, province_ids).where(
        func.coalesce(_AGREES, False).is_(False)
    )
    disagreeing = session.scalar(unproven.outerjoin(Delivery, _MAIL)) or 0
    return Ledger(
        date=on,
        owed=owed,
        delivered=by_state[State.DELIVERED],
        suppressed=suppressed,
        failed=by_state[State.FAILED],
        planned=by_state[State.PLANNED],
        late=session.scalar(_of(late, on, province_ids)) or 0,
        balanced=owed == sum(by_state.values()) and disagreeing == 0,
    )


def _counts(
    session: Session, on: date, province_ids: Collection[int] | None
) -> dict[tuple[State, Reason | None], int]:
    found = _of(
        select(Obligation.state, Obligation.reason, func.count()), on, province_ids
    ).group_by(Obligation.state, Obligation.reason)
    return {(state, reason): n for state, reason, n in session.execute(found)}


def _of(found: Select[*Row], on: date, province_ids: Collection[int] | None) -> Select[*Row]:
    found = found.select_from(Obligation).where(Obligation.owed_on == on)
    return found if province_ids is None else found.where(Obligation.province_id.in_(province_ids))
