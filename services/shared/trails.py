"""Reading a trail: what may be searched for, and how a row reads outside."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from fastapi import Depends, Header
from pydantic import BaseModel, BeforeValidator, Field
from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from services.shared.audit import Trail
from services.shared.clock import COUNTRY
from services.shared.pages import PageParams

CSV = "text/csv"
# What OpenAPI says beside the page of JSON.
AS_CSV: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {CSV: {"schema": {"type": "string"}}},
        "description": "Rows, or a file of them",
    }
}
CSV_COLUMNS = (
    "id", "at", "actor_kind", "actor_id", "actor_name", "action", "subject_kind", "subject_id",
    "before", "after", "request_id", "sealed",
)  # fmt: skip
_YEARS = range(1900, 3000)


def _moment(value: object) -> object:
    """Ten characters are a day, anything longer a moment; years outside a calendar's are refused."""
    if isinstance(value, str) and len(value) == 10:
        value = date.fromisoformat(value)
    elif isinstance(value, str) and value[:4].isdecimal() and "T" in value.upper():
        value = datetime.fromisoformat(value)
    if not isinstance(value, date) or value.year not in _YEARS:
        raise ValueError("a day (2026-11-21) or a moment (2026-11-21T09:00:00+07:00)")
    return value


Moment: TypeAlias = Annotated[datetime | date, BeforeValidator(_moment)]
Number: TypeAlias = Annotated[int, Field(ge=1, le=2**31 - 1)]


class TrailFilter(PageParams):
    """Days are the country's, and `to` counts whole."""

    person: Number | None = None
    client: Number | None = None
    # kind:id, such as person:17
    subject: str | None = Field(None, pattern=r"^[a-z][a-z_]{0,39}:[^\x00]{1,100}$", max_length=141)
    action: str | None = Field(None, pattern=r"^[^\x00]*$", max_length=60)
    from_: Moment | None = Field(None, alias="from")
    to: Moment | None = None
    request_id: str | None = Field(None, pattern=r"^[A-Za-z0-9._-]{1,64}$")


class Seen(NamedTuple):
    """Whose rows a reader sees: about these units, or by or about these people and machines."""

    units: frozenset[int]
    people: list[int]
    clients: list[int]


class ActorRead(BaseModel):
    kind: Literal["person", "client", "system"]
    id: int | None
    # As the person or machine is called today; null for the system, and for one that is unknown.
    name: str | None


class SubjectRead(BaseModel):
    kind: str
    id: str


class AuditRead(BaseModel):
    id: int
    at: datetime
    actor: ActorRead
    action: str
    subject: SubjectRead
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    request_id: str
    # Whether its hash is in the chain already.
    sealed: bool

    @classmethod
    def of(cls, row: Any, names: Mapping[tuple[str, int], str]) -> "AuditRead":
        name = names.get((row.actor_kind, row.actor_id))
        return cls(
            id=row.id, at=row.at,
            actor=ActorRead(kind=row.actor_kind, id=row.actor_id, name=name),
            action=row.action, subject=SubjectRead(kind=row.subject_kind, id=row.subject_id),
            before=row.before, after=row.after, request_id=row.request_id, sealed=row.sealed,
        )  # fmt: skip


class SealRead(BaseModel):
    """How far a trail is sealed; `head` is the last hash, in hexadecimal digits."""

    sealed: int
    unsealed: int
    head: str | None
    sealed_at: datetime | None


def rows_of(trail: Trail, wanted: TrailFilter, seen: Seen | None) -> Select[*tuple[Any, ...]]:
    """The rows of a trail that match, not ordered; `seen` None is everything."""
    audit, seal = trail.audit.c, trail.seal.c
    is_sealed = select(seal.seq).where(seal.audit_id == audit.id).exists().label("sealed")
    found = select(trail.audit, is_sealed).where(*_conditions(trail, wanted))
    return found if seen is None else found.where(_visible(trail, seen))


def _conditions(trail: Trail, wanted: TrailFilter) -> list[ColumnElement[bool]]:
    audit = trail.audit.c
    kind, _, subject_id = (wanted.subject or "").partition(":")
    given: list[tuple[object, ColumnElement[bool]]] = [
        (wanted.person, and_(audit.actor_kind == "person", audit.actor_id == wanted.person)),
        (wanted.client, and_(audit.actor_kind == "client", audit.actor_id == wanted.client)),
        (wanted.subject, and_(audit.subject_kind == kind, audit.subject_id == subject_id)),
        (wanted.action, audit.action == wanted.action),
        (wanted.request_id, audit.request_id == wanted.request_id),
    ]
    found = [condition for value, condition in given if value is not None]
    if wanted.from_ is not None:
        found.append(audit.at >= _begin(wanted.from_))
    if wanted.to is not None:
        found.append(audit.at < _end(wanted.to))
    return found


def _visible(trail: Trail, seen: Seen) -> ColumnElement[bool]:
    audit = trail.audit.c
    people = [str(each) for each in seen.people]
    clients = [str(each) for each in seen.clients]
    return or_(
        false(),
        audit.unit_id == func.any(sorted(seen.units)),
        and_(audit.actor_kind == "person", audit.actor_id == func.any(seen.people)),
        and_(audit.actor_kind == "client", audit.actor_id == func.any(seen.clients)),
        and_(audit.subject_kind == "person", audit.subject_id == func.any(people)),
        and_(audit.subject_kind == "api_client", audit.subject_id == func.any(clients)),
    )


def _begin(moment: datetime | date) -> datetime:
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=moment.tzinfo or COUNTRY)
    return datetime.combine(moment, time.min, COUNTRY)


def _end(moment: datetime | date) -> datetime:
    whole = timedelta(0) if isinstance(moment, datetime) else timedelta(days=1)
    return _begin(moment) + whole


def _wants_csv(accept: Annotated[str, Header(max_length=500)] = "") -> bool:
    return CSV in accept.lower()


CsvWantedDep: TypeAlias = Annotated[bool, Depends(_wants_csv)]
