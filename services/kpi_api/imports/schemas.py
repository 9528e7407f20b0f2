"""Imports: the envelope that comes in, and receipts.

A row's members are checked one by one in `domain`, so that each bad row gets its own code.
"""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
)

from services.kpi_api.observations.domain import ValueState
from services.shared.pages import PageParams

Number = Annotated[str | float | int, Field(description="decimal, as number or string")]


class ControlTotals(BaseModel):
    model_config = ConfigDict(extra="forbid")

    rows: Any = None
    numerator: Any = None
    denominator: Any = None
    value: Any = None


def _written(raw: object) -> object:
    """Instants are written out; a bare number would be taken for seconds since 1970."""
    if not isinstance(raw, str) or "-" not in raw[:5]:
        raise ValueError("an instant such as 2026-10-01T00:00:00+07:00 is needed")
    return raw


def _plausible(instant: datetime) -> datetime:
    if not 2000 <= instant.year < 2100:
        raise ValueError("the year must be from 2000 to 2099")
    return instant


class Envelope(BaseModel):
    """The body without its rows."""

    model_config = ConfigDict(extra="forbid")

    source: str = Field(max_length=60)
    as_of: Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_plausible)]
    mode: Literal["atomic", "partial"] = "partial"
    dry_run: StrictBool = False
    control_totals: ControlTotals | None = None
    observations: list[Any]


class RowDescribed(BaseModel):
    """How a row is documented; members beside these are not looked at."""

    indicator: str
    org_unit: str
    period: str
    numerator: Number | None = None
    denominator: Number | None = None
    value: Number | None = None
    value_state: ValueState = ValueState.REPORTED
    note: str | None = Field(None, max_length=1000)


class TotalsDescribed(BaseModel):
    rows: int | None = None
    numerator: Number | None = None
    denominator: Number | None = None
    value: Number | None = None


class EnvelopeDescribed(BaseModel):
    source: str
    as_of: datetime
    mode: Literal["atomic", "partial"] = "partial"
    dry_run: bool = False
    control_totals: TotalsDescribed | None = None
    observations: list[RowDescribed] = Field(max_length=50_000)


def described_body() -> dict[str, Any]:
    """The envelope as OpenAPI, in one piece: handlers take bytes, so nothing describes it by itself."""
    schema = EnvelopeDescribed.model_json_schema()
    parts = schema.pop("$defs")

    def inlined(node: Any) -> Any:
        if isinstance(node, dict):
            if "$ref" in node:
                return inlined(parts[node["$ref"].rsplit("/", 1)[-1]])
            return {key: inlined(value) for key, value in node.items()}
        return [inlined(each) for each in node] if isinstance(node, list) else node

    described: dict[str, Any] = inlined(schema)
    return described


class Counts(BaseModel):
    received: int
    created: int
    updated: int
    unchanged: int
    rejected: int


class ReceiptWarning(BaseModel):
    index: int
    code: str
    detail: str


class ReceiptError(BaseModel):
    index: int
    pointer: str
    code: str
    detail: str


class ReceiptRead(BaseModel):
    id: str
    idempotency_key: str
    status: Literal["accepted", "partially_accepted", "rejected"]
    dry_run: bool
    received_at: datetime
    sha256: str
    source: str
    counts: Counts
    control_totals: dict[str, str]
    warnings: list[ReceiptWarning]
    errors: list[ReceiptError]


class ImportParams(PageParams):
    source: str | None = Field(None, max_length=60, pattern=r"^[^\x00]*$")
    status: Literal["accepted", "partially_accepted", "rejected"] | None = None


class ImportItem(BaseModel):
    """A receipt in short; `imports/{id}` gives the whole of it."""

    id: str
    status: Literal["accepted", "partially_accepted", "rejected"]
    received_at: datetime
    as_of: datetime
    source: str
    sha256: str
    counts: Counts
    n_warnings: int
    n_errors: int
