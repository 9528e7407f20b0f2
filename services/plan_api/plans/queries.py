"""Looking up plans."""

from typing import Any

from sqlalchemy import ColumnElement, Select, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from services.directory.units.names import folded
from services.plan_api.plans.models import Clause, Plan
from services.plan_api.plans.schemas import PlanRef
from services.shared.problems import NotFound
from services.shared.wording import Language


def plan_id(session: Session, text: str) -> int:
    """The plan that an id or a code means; 404 when there is none."""
    wanted = Plan.code == text
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        wanted = or_(wanted, Plan.id == int(text))
    found = session.scalars(select(Plan.id).where(wanted).limit(1)).first()
    if found is None:
        raise NotFound(f"Không có kế hoạch “{text}”.", f"There is no plan “{text}”.")
    return found


def says(norm: InstrumentedAttribute[str], words: str) -> ColumnElement[bool]:
    """A folded column holds the words, whatever their case and marks; mere punctuation finds nothing."""
    wanted = folded(words)
    return norm.contains(wanted, autoescape=True) if wanted else false()


def plan_ref(session: Session, plan: int, language: Language) -> PlanRef:
    columns = (
        Plan.id.label("plan_id"),
        Plan.code.label("plan_code"),
        Plan.symbol,
        Plan.title.label("plan_title"),
        Plan.title_en.label("plan_title_en"),
    )
    return PlanRef.of(session.execute(select(*columns).where(Plan.id == plan)).one(), language)


def clauses(plan: int) -> Select[*tuple[Any, ...]]:
    """In the order of the text."""
    C = Clause  # noqa: N806  a list of columns
    columns = (C.id, C.ref, C.parent_id, C.depth, C.label, C.kind, C.title, C.title_en)
    return select(*columns).where(C.plan_id == plan).order_by(C.position, C.id)
