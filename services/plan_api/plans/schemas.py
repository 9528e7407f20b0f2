"""How other answers name a plan, and the parts of its text that are shown as printed."""

from datetime import date

from pydantic import BaseModel

from services.plan_api.plans.domain import TargetKind


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
    wording: str
    kind: TargetKind
