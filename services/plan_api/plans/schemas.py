"""How other answers name a plan, and the parts of its text that are shown as printed."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.plan_api.plans.domain import TargetKind

# A unit's id, or any code that resolves today (H20, 82, dong-thap, a name).
UnitCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
# A plan's id or its code.
PlanCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
RowId = Annotated[int, Field(ge=1, le=2**31 - 1)]
Search = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class PlanRef(BaseModel):
    id: int
    code: str
    symbol: str | None
    title: str


class LabelRead(BaseModel):
    code: str
    name: str


class GroupRef(BaseModel):
    """A collective addressee such as "các sở, ban, ngành"."""

    key: str
    name: str


class SignerRead(BaseModel):
    name: str | None
    post: str | None
    capacity: str | None


class RecipientRead(BaseModel):
    name: str
    role: str | None


class DocumentRead(BaseModel):
    relation: str
    symbol: str | None
    issued_on: date | None
    title: str
    clause_ref: str | None
    warning: str | None


class BudgetLineRead(BaseModel):
    """Amounts in đồng."""

    year: int | None
    source: str
    estimate: int | None
    allocated: int | None
    disbursed: int | None
    wording: str | None
    clause_ref: str | None
    warning: str | None


class TargetRead(BaseModel):
    """`value` is a decimal in words of digits, never a binary float."""

    clause_ref: str
    ordinal: int
    indicator: str
    year: int | None
    comparator: str | None
    value: str | None
    unit: str | None
    yearly: bool
    wording: str
    kind: TargetKind
