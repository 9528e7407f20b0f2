"""How other answers name a plan, and the parts of its text that are shown as printed."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, Field, StringConstraints

from services.plan_api.labels.domain import AUDIENCES, CHANNELS, named
from services.plan_api.plans.domain import TargetKind
from services.shared.wording import Language

# A unit's id, or any code that resolves today (H20, 82, dong-thap, a name).
UnitCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
# A plan's id or its code.
PlanCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
RowId = Annotated[int, Field(ge=1, le=2**31 - 1)]
Search = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


def in_language(language: Language, vietnamese: str, english: str | None) -> str:
    """English when that is asked for and known; the text's own language otherwise."""
    return english if language == "en" and english else vietnamese


class PlanRef(BaseModel):
    id: int
    code: str
    symbol: str | None
    title: str

    @classmethod
    def of(cls, row: Any, language: Language) -> Self:
        """From a row with plan_id, plan_code, symbol, plan_title and plan_title_en."""
        title = in_language(language, row.plan_title, row.plan_title_en)
        return cls(id=row.plan_id, code=row.plan_code, symbol=row.symbol, title=title)


class LabelRead(BaseModel):
    code: str
    name: str

    @classmethod
    def channels(cls, codes: Iterable[str], language: Language) -> list[Self]:
        found = named(codes, CHANNELS, english=language == "en")
        return [cls(code=code, name=name) for code, name in found]

    @classmethod
    def audiences(cls, codes: Iterable[str], language: Language) -> list[Self]:
        found = named(codes, AUDIENCES, english=language == "en")
        return [cls(code=code, name=name) for code, name in found]


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
