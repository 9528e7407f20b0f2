"""Writes the sign of life, and reads it for `/ready`."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.heartbeat.models import Round


def beat(session: Session, now: datetime, error: str | None) -> None:
    """After each round. Without an error it was a full one, and what went wrong before is over."""
    seen = {"ran_at": now, "error": error, "error_at": now}
    if error is None:
        seen |= {"full_at": now, "error_at": None}
    else:
        seen["error"] = error[:500]
    statement = insert(Round).values(id=1, **seen)
    session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=seen))


def planned_for(session: Session) -> str | None:
    """The day and roster for which every open subject has been planned."""
    return session.scalar(select(Round.plan_mark).where(Round.id == 1))


def remember_plan(session: Session, mark: str, now: datetime) -> None:
    statement = insert(Round).values(id=1, ran_at=now, plan_mark=mark)
    session.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"plan_mark": mark})
    )


def condition(session: Session) -> str | None:
    """What `/ready` adds: None before the first round and while rounds are full."""
    found = session.get(Round, 1)
    if found is None or found.error is None:
        return None
    since = f"last full round {found.full_at.isoformat()}" if found.full_at else "no full round yet"
    return f"{since}; {found.error}"
