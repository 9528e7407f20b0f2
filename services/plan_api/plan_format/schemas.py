"""The plan file: one plan document as data. Titles are our own words, labels are as printed."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.plan_api.duties.domain import Cadence, RollPolicy, Scheme
from services.plan_api.plan_format.domain import Audience, Channel, Relation
from services.plan_api.plans.domain import ClauseKind, PlanStatus, TargetKind
from services.plan_api.tasks.domain import TaskKind
from services.plan_api.tasks.domain import Timing as TimingKind

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$", max_length=120)]
Addressee = Annotated[
    str,
    StringConstraints(pattern=r"^(group:[a-z0-9-]+|[a-z0-9-]+(/[a-z0-9-]+)*)$", max_length=120),
    Field(description="A unit's directory key, or group:<key> for a collective addressee."),
]
Ref = Annotated[
    str,
    StringConstraints(pattern=r"^[^\s.]+(\.[^\s.]+)*$", max_length=40),
    Field(description="Full clause reference, e.g. IV.5.e; the third bullet below it is IV.5.e.-3"),
]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9Đđ.-]+$", max_length=40)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
Year = Annotated[int, Field(ge=1990, le=2100)]
Line = Annotated[int, Field(ge=1, description="Line of the source text.")]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Part):
    """Days, both included; an end left out is open. The wording is what is printed, if anything."""

    start: date | None = None
    end: date | None = None
    wording: Text | None = None


class Signer(Part):
    name: Text
    post: Text
    capacity: Literal["KT.", "TM.", "TL.", "TUQ."] | None = None


class Recipient(Part):
    name: Text
    role: Text | None = Field(None, description='Such as "để thực hiện".')
    line: Line | None = None


class CitedDocument(Part):
    symbol: Text
    title: Text
    relation: Relation
    issued_on: date | None = None
    clause: Ref | None = Field(None, description="Where it is cited; none for the preamble.")
    line: Line | None = None
    misprint_of: date | None = Field(
        None, description="The right day, when the printed one contradicts another citation."
    )


class Clause(Part):
    ref: Ref
    label: Text | None = Field(description='As printed ("IV.", "đ)", "-"); null when unlabelled.')
    kind: ClauseKind
    title: Text
    title_en: Text | None = None
    line: Line


class Timing(Part):
    kind: TimingKind
    wording: Text | None = Field(None, description="Only the timing words, as printed.")
    start_on: date | None = None
    due_on: date | None = None
    rrule: Annotated[str, StringConstraints(pattern=r"^FREQ=[A-Z]+", max_length=200)] | None = None
    roll: RollPolicy = Field(
        RollPolicy.NONE, description="Where a due day goes that is no working day."
    )


class Deliverable(Part):
    """Quantities in all and per period stand side by side ("10 kỳ", "mỗi tháng 2 kỳ")."""

    name: Text
    name_en: Text
    unit: Text | None = None
    quantity: Annotated[Decimal, Field(gt=0)] | None = None
    per_period: Annotated[Decimal, Field(gt=0)] | None = None
    per: Literal["month", "quarter", "year"] | None = None
    year: Year | None = None
    wording: Text | None = None
    attributes: dict[str, Text] = {}


class Agencies(Part):
    leads: tuple[Addressee, ...] = ()
    coordinates: tuple[Addressee, ...] = ()
    requested: tuple[Addressee, ...] = ()


class Task(Agencies):
    """A work item (`task`), or an organisation clause that asks something of somebody (`duty`)."""

    code: Code
    clause: Ref
    kind: TaskKind = TaskKind.TASK
    title: Text | None = Field(None, description="Left out where the clause's own title serves.")
    title_en: Text | None = None
    timing: Timing
    note: Text | None = None
    unassigned: bool = Field(False, description='The text names no agency ("chưa phân công").')
    weight: Annotated[Decimal, Field(gt=0, le=100)] = Decimal(1)
    channels: tuple[Channel, ...] = ()
    audiences: tuple[Audience, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    indicators: tuple[Code, ...] = Field((), description="Our mapping: targets the task works for.")


class AssigningClause(Agencies):
    """A clause that hands out tasks by printed references, e.g. "điểm a, b khoản 1; khoản 2"."""

    clause: Ref
    tasks: tuple[Text, ...] = Field(min_length=1)


class BudgetLine(Part):
    """Money in đồng; digits and words as printed are checked against each other."""

    clause: Ref
    year: Year | None = None
    source: Text
    source_en: Text
    estimate: Annotated[int, Field(ge=0)] | None = None
    digits: Text | None = None
    words: Text | None = None


class ReportDuty(Part):
    """`day` is the printed day of the period's last month; without `inclusive` it ends the day before."""

    code: Code
    clause: Ref
    title: Text
    title_en: Text
    reporters: tuple[Addressee, ...] = Field(min_length=1)
    to: Key
    cadences: tuple[Cadence, ...] = Field(min_length=1)
    scheme: Scheme = Scheme.OFFICIAL
    wording: Text
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    inclusive: bool | None = None
    roll: RollPolicy = RollPolicy.NONE
    embedded_in: Text | None = None


class Target(Part):
    clause: Ref
    indicator: Code
    kind: TargetKind
    year: Year
    yearly: bool = Field(False, description='"hằng năm": owed in each year, not once.')
    comparator: Literal[">=", "<=", "="] | None = None
    value: Decimal | None = None
    unit: Text | None = None
    wording: Text
    wording_en: Text


class PlanFile(Part):
    format: Literal[1]
    code: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    title: Text
    title_en: Text
    source: Text | None = Field(None, description="Name of the transcribed text.")
    issuer: Key
    territory: Key
    symbol: Text | None = Field(description="Null where the text leaves it blank.")
    issued: Span = Field(description="One day, the range of a partial date, or nothing known.")
    effective: Span
    resolve_on: date = Field(description="The day on which agencies and groups are looked up.")
    period: Span
    status: PlanStatus
    signer: Signer
    recipients: tuple[Recipient, ...] = ()
    documents: tuple[CitedDocument, ...] = ()
    outline: tuple[Clause, ...] = Field(min_length=1)
    tasks: tuple[Task, ...] = Field(min_length=1)
    assigning: tuple[AssigningClause, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    report_duties: tuple[ReportDuty, ...] = ()
    targets: tuple[Target, ...] = ()
