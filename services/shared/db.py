"""The declarative base, column types used everywhere, and a request's session."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar, TypeAlias, TypeVar

from fastapi import Depends, Request
from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Identity,
    Integer,
    MetaData,
    SmallInteger,
    String,
    TypeDecorator,
    create_engine,
    func,
)
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, sessionmaker

Sessions: TypeAlias = sessionmaker[Session]
Kind = TypeVar("Kind", bound=StrEnum)

# "No end yet" in a half-open interval. Not null, so that one comparison serves open and closed rows;
# not 'infinity', which Python's date cannot hold.
OPEN_END = date.max

int_id = Annotated[int, mapped_column(Integer, Identity(), primary_key=True)]
big_id = Annotated[int, mapped_column(BigInteger, Identity(), primary_key=True)]
created_at = Annotated[datetime, mapped_column(server_default=func.now())]
row_version = Annotated[int, mapped_column(Integer, default=1, server_default="1")]


class Coded(TypeDecorator[Kind]):
    """An enumeration kept as a small number: its place in `order`, which may only grow at the end."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, order: Sequence[Kind]) -> None:
        super().__init__()
        self.order = tuple(order)

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else self.order.index(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Kind | None:
        del dialect
        return None if value is None else self.order[value]


class Named(TypeDecorator[Kind]):
    """An enumeration kept as its own word, for small tables that people read with psql."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[Kind]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        del dialect
        return None if value is None else str(self.kind(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Kind | None:
        del dialect
        return None if value is None else self.kind(value)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: DateTime(timezone=True)}


def open_sessions(database_url: str, pool_size: int = 8) -> Sessions:
    """A factory of sessions over psycopg; waits at most 5 s for a connection."""
    url = database_url.replace("postgresql://", "postgresql+psycopg://", 1)
    # Errors are logged; what a statement was told may be about people.
    engine = create_engine(
        url, pool_size=pool_size, max_overflow=0, pool_timeout=5, pool_pre_ping=True,
        hide_parameters=True,
    )  # fmt: skip
    return sessionmaker(engine, expire_on_commit=False)


def _request_session(request: Request) -> Iterator[Session]:
    sessions: Sessions = request.app.state.sessions
    with sessions.begin() as session:
        yield session


# One request, one transaction. scope="function" commits before the response is sent.
SessionDep = Annotated[Session, Depends(_request_session, scope="function")]
