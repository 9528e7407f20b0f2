"""Progress reports over the wire."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.plan_api.reports.domain import EvidenceKind, ReportState

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]
Link = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=2_000, pattern=r"^(?i:https?)://[^\s/]+\S*$"
    ),
]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TextEvidence(_Body):
    kind: Literal[EvidenceKind.TEXT]
    title: Line
    text: Prose


class LinkEvidence(_Body):
    """Only http and https."""

    kind: Literal[EvidenceKind.LINK]
    title: Line
    url: Link


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
    evidence: list[Annotated[TextEvidence | LinkEvidence, Field(discriminator="kind")]] = Field(
        default_factory=list, max_length=20
    )


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
    id: int
    number: int
    state: ReportState
    percent: int
    text: str
    obstacles: str | None
    recommendations: str | None
    author: str
    created_at: datetime
    submitted_on: date | None
    decided_at: datetime | None
    decided_by: str | None
    decision_note: str | None
    quantities: list[QuantityRead]
    evidence: list[EvidenceRead]
    simulated: bool
