"""Mergers, divisions, renamings and endings of units over the wire."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.directory.units.domain import SuccessionKind
from services.directory.units.schemas import UnitRef
from services.plan_api.unitadmin.schemas import Day, Instrument, NewUnit, UnitId
from services.shared.pages import PageParams

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Share = Annotated[Decimal, Field(gt=0, le=1, max_digits=6, decimal_places=5)]
RowId = Annotated[int, Field(ge=1, le=2**63 - 1)]
MOST = 20


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SuccessorNew(NewUnit):
    """Stands where its predecessors stood, when `parent` is left out."""

    parent: UnitId | None = None


class Successor(_Body):
    """A unit that is there already, or one that begins with the change."""

    id: UnitId | None = None
    new: SuccessorNew | None = None

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if (self.id is None) == (self.new is None):
            raise ValueError("a successor has either `id` or `new`")
        return self


class SuccessionCreate(_Body):
    """`shares` go with the successors of a division, in their order, and sum to 1.

    `people`: roles of the predecessors go on at the successor, or stay behind. `assign` gives an
    open assignment (by id) of a divided unit to one of the successors (by its place, from 0); all
    others go to the first.
    """

    kind: SuccessionKind
    on: Day
    predecessors: list[UnitId] = Field(min_length=1, max_length=MOST)
    successors: list[Successor] = Field(default_factory=list, max_length=MOST)
    shares: list[Share] | None = Field(None, max_length=MOST)
    instrument: Instrument | None = None
    reason: Reason | None = None
    people: Literal["move", "leave"] = "move"
    assign: dict[RowId, Annotated[int, Field(ge=0, lt=MOST)]] = Field(
        default_factory=dict, max_length=5_000
    )


class CloseUnit(_Body):
    on: Day
    reason: Reason
    instrument: Instrument | None = None

    def as_succession(self, unit_id: int) -> SuccessionCreate:
        return SuccessionCreate(
            kind=SuccessionKind.ABOLISH, predecessors=[unit_id], **self.model_dump()
        )


class UnitMove(BaseModel):
    """`unit` is null in a preview for a unit that is still to be made."""

    unit: UnitRef | None
    name: str
    happens: Literal["ends", "begins", "takes_over", "moves_below"]
    share: float | None


class Choice(BaseModel):
    """An open assignment of a divided unit, and the place of the successor that gets it."""

    assignment_id: int
    task: str
    unit: UnitRef
    successor: int
    chosen: bool


class WorkMoved(BaseModel):
    """Of the predecessors' `open` assignments the successors answer for `moved`, `closed` end."""

    open: int
    moved: int
    closed: int
    choices: list[Choice]


class PeopleMoved(BaseModel):
    """Roles held at the predecessors on the day, and how many go on at a successor."""

    n: int
    moved: int


class Warned(BaseModel):
    code: str
    detail: str


class SuccessionDone(BaseModel):
    """What a succession does; of a preview, what it would do. Its ETag is what doing it wants."""

    id: int | None
    on: date
    kind: SuccessionKind
    units: list[UnitMove]
    assignments: WorkMoved
    people: PeopleMoved
    duties: int
    reports_kept: int
    warnings: list[Warned]
    etag: str


class SuccessionFilter(PageParams):
    unit: UnitId | None = None


class SuccessionItem(BaseModel):
    """One line: who took over from whom. Lines of one decision share `act`; null came with the files."""

    id: int
    act: int | None
    on: date
    kind: SuccessionKind
    predecessor: UnitRef
    successor: UnitRef | None
    share: float | None
    instrument: str | None
    reason: str | None
    note: str | None
    settled: bool
