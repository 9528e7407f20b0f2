"""Looking up plans."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from services.plan_api.plans.models import Plan
from services.shared.problems import NotFound


def plan_id(session: Session, text: str) -> int:
    """The plan that an id or a code means; 404 when there is none."""
    wanted = Plan.code == text
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        wanted = or_(wanted, Plan.id == int(text))
    found = session.scalars(select(Plan.id).where(wanted).limit(1)).first()
    if found is None:
        raise NotFound(f"Không có kế hoạch “{text}”.", f"There is no plan “{text}”.")
    return found
