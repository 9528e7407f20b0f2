"""A table of people: its columns, its lines, and what became of each."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from services.directory.people.domain import Role
from services.plan_api.people.schemas import FullName, Phone, Post, WorkMail
from services.shared.csv_out import GUARDED
from services.shared.validation_words import invalid_value
from services.shared.wording import Language, Words

COLUMNS = (
    "email", "full_name", "post", "phone", "language", "role", "unit", "valid_from", "valid_to",
)  # fmt: skip
REQUIRED = ("email", "full_name")
RowStatus = Literal["created", "updated", "unchanged", "rejected"]
_FORMULA = Words(
    "Ô này bắt đầu như một công thức bảng tính.", "This cell begins like a spreadsheet formula."
)
_ROLE = Words(
    f"Vai trò phải là một trong: {', '.join(Role)}.", f"The role must be one of: {', '.join(Role)}."
)
_DAY = Words("Ghi ngày dạng 2026-12-31 hoặc 31/12/2026.", "Write days as 2026-12-31 or 31/12/2026.")
_TOGETHER = Words(
    "Vai trò và đơn vị phải đi cùng nhau.", "A role and a unit come together or not at all."
)


class FileOptions(BaseModel):
    """`dry_run` stores nothing; with `atomic`, one rejected line keeps all others out; `invite` mails a
    link to everybody who is new.
    """

    model_config = ConfigDict(extra="forbid")

    dry_run: bool = False
    atomic: bool = False
    invite: bool = False


class RowError(BaseModel):
    column: str
    code: str
    detail: str


class RowReport(BaseModel):
    line: int
    status: RowStatus
    email: str
    errors: list[RowError]


class FileCounts(BaseModel):
    created: int
    updated: int
    unchanged: int
    rejected: int


class FileReport(BaseModel):
    """What became of each line, or would have: `stored` is false after a dry run, and when a line was
    rejected of a file that was to be stored as a whole.
    """

    rows: list[RowReport]
    counts: FileCounts
    dry_run: bool
    stored: bool


class Fault(NamedTuple):
    """What is wrong with a cell; the column is empty for what is wrong with the line."""

    column: str
    code: str
    words: Words

    def read(self, language: Language) -> RowError:
        return RowError(column=self.column, code=self.code, detail=self.words.in_language(language))


def _day(cell: Any) -> Any:
    if isinstance(cell, str) and "/" in cell:
        return datetime.strptime(cell, "%d/%m/%Y").date()  # noqa: DTZ007  a day, no instant
    return cell


Day = Annotated[date, BeforeValidator(_day)]


class PersonRow(BaseModel):
    """A line; an empty cell says nothing, and leaves what is there."""

    email: WorkMail
    full_name: FullName
    post: Post | None = None
    phone: Phone | None = None
    language: Literal["vi", "en"] | None = None
    role: Role | None = None
    unit: str | None = None
    valid_from: Day | None = None
    valid_to: Day | None = None

    def particulars(self) -> dict[str, Any]:
        names = {"email", "full_name", "post", "phone", "language"}
        return self.model_dump(include=names, exclude_none=True)


def read_row(cells: dict[str, str]) -> PersonRow | list[Fault]:
    """The line as values, or all that is wrong with it."""
    faults = [
        Fault(name, "formula", _FORMULA)
        for name in ("full_name", "post")
        if GUARDED.match(cells.get(name, ""))
    ]
    try:
        row = PersonRow.model_validate({name: cell for name, cell in cells.items() if cell})
    except ValidationError as error:
        return faults + [_fault(each) for each in error.errors()]
    if (row.role is None) != (row.unit is None):
        column = "role" if row.role is None else "unit"
        faults.append(Fault(column, "value_missing", _TOGETHER))
    return faults or row


def _fault(error: Any) -> Fault:
    column = str(error["loc"][0])
    if column == "role":
        return Fault(column, "role_unknown", _ROLE)
    if column in ("valid_from", "valid_to"):
        return Fault(column, "date_invalid", _DAY)
    return Fault(column, error["type"], invalid_value(error))
