"""Progress reports over the wire."""

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from services.directory.units.schemas import UnitRef
from services.plan_api.reports.domain import EvidenceKind, ReportState, is_safe_link

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]


def _checked(url: str) -> str:
    if not is_safe_link(url):
        raise ValueError("only http and https addresses")
    return url


Link = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=2_000), AfterValidator(_checked)
]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class EvidenceCreate(_Body):
    """A text, or a link (http or https) to where the proof can be seen."""

    kind: EvidenceKind
    title: Line
    text: Prose | None = None
    url: Link | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_says(self) -> Self:
        wanted, other = (
            (self.text, self.url) if self.kind is EvidenceKind.TEXT else (self.url, self.text)
        )
        if wanted is None or other is not None:
            raise ValueError("a text has `text`, a link has `url`, and nothing else")
        return self


class QuantityCreate(_Body):
    """Delivered in all up to this report."""

    deliverable_id: int = Field(ge=1, le=2**31 - 1)
    quantity: float = Field(ge=0, le=1e9, allow_inf_nan=False)


class ReportCreate(_Body):
    percent: int = Field(ge=0, le=100)
    text: Prose
    obstacles: Prose | None = None
    recommendations: Prose | None = None
    quantities: list[QuantityCreate] = Field(default_factory=list, max_length=50)
    evidence: list[EvidenceCreate] = Field(default_factory=list, max_length=20)


class QuantityRead(BaseModel):
    deliverable_id: int
    name: str
    unit: str | None
    quantity: float


class EvidenceRead(BaseModel):
    id: int
    kind: EvidenceKind
    title: str
    text: str | None
    url: str | None


class ReportRead(BaseModel):
    """`unit` is the agency that answered for the assignment when the report was made."""

    id: int
    number: int
    state: ReportState
    percent: int
    text: str
    obstacles: str | None
    recommendations: str | None
    unit: UnitRef | None
    author: str
    created_at: datetime
    submitted_on: date | None
    decided_at: datetime | None
    decided_by: str | None
    decision_note: str | None
    quantities: list[QuantityRead]
    evidence: list[EvidenceRead]
    simulated: bool
