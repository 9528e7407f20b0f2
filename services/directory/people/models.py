"""People with their roles, machines with their bounds; and, apart, what signs them in.

The tables `credential`, `session`, `login_failure`, `client_secret` and those of signin_models.py are
the plan service's own: no other service's database role may read them (design: architecture, "Who owns
which data").
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.directory.people.domain import Role, SignInMethod, search_words
from services.shared.audit import AuditColumns, audit_arguments, trail_of
from services.shared.db import (
    OPEN_END,
    Base,
    Named,
    big_id,
    created_at,
    int_id,
    row_version,
)

UNIT = "directory.org_unit.id"
PERSON = "directory.person.id"
CLIENT = "directory.api_client.id"


def _searched(context: Any) -> str:
    """What a new row is found by, from its own values."""
    given = context.get_current_parameters()
    return search_words(given["full_name"], given["email"])


class Person(Base):
    """Name, post, work mail and work phone, and nothing else (Law 91/2025/QH15)."""

    __tablename__ = "person"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int_id]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    full_name: Mapped[str] = mapped_column(String(120))
    post: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(30))
    language: Mapped[str] = mapped_column(String(2), default="vi", server_default="vi")
    active: Mapped[bool] = mapped_column(default=True)
    simulated: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[created_at]
    # Name and address with marks and case folded, for search.
    norm: Mapped[str] = mapped_column(String(400), default=_searched)
    version: Mapped[row_version]
    last_signed_in_at: Mapped[datetime | None]
    deactivated_at: Mapped[datetime | None]
    # Since then the row holds nothing that tells who it was.
    anonymised_at: Mapped[datetime | None]


class RoleGrant(Base):
    """A role that a person holds for a unit and everything below it, for a time.

    One that somebody else gave from their own (`delegated_by`, "ủy quyền") lasts at most 90 days.
    """

    __tablename__ = "role_grant"
    __table_args__ = (
        UniqueConstraint("person_id", "role", "unit_id", "valid_from"),
        CheckConstraint(
            "delegated_by IS NULL OR (delegated_by <> person_id AND valid_to - valid_from <= 90)",
            name="delegated_for_a_time",
        ),
        Index("ix_role_grant_unit_id_role", "unit_id", "role"),
        Index(
            "ix_role_grant_delegated_by", "delegated_by",
            postgresql_where="delegated_by IS NOT NULL",
        ),
        {"schema": "directory"},
    )  # fmt: skip

    id: Mapped[int_id]
    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON))
    role: Mapped[Role] = mapped_column(Named(Role))
    unit_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    valid_from: Mapped[date]
    valid_to: Mapped[date] = mapped_column(default=OPEN_END)
    delegated_by: Mapped[int | None] = mapped_column(ForeignKey(PERSON))
    # The document that delegates, as printed.
    instrument: Mapped[str | None] = mapped_column(String(200))
    version: Mapped[row_version]


class ApiClient(Base):
    """A portal or other machine: its scopes, and the units and indicators it is bound to."""

    __tablename__ = "api_client"
    __table_args__ = (
        # A source of values is one machine's; a revoked machine leaves it to the next.
        Index("uq_api_client_source", "source", unique=True, postgresql_where=text("active")),
        {"schema": "directory"},
    )

    id: Mapped[int_id]
    client_id: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    source: Mapped[str | None] = mapped_column(String(60))
    scopes: Mapped[list[str]] = mapped_column(ARRAY(String(40)))
    # Units whose whole subtree (and predecessors, for periods before a merger) the client covers.
    unit_ids: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    # Indicator codes the client may write; empty means all.
    indicators: Mapped[list[str]] = mapped_column(ARRAY(String(60)))
    # Requests a minute by scope, where they differ from the usual ones.
    rate_limits: Mapped[dict[str, int]] = mapped_column(
        JSONB, default=dict, server_default=text("'{}'")
    )
    # False once it is revoked, for ever.
    active: Mapped[bool] = mapped_column(default=True)
    simulated: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[created_at]
    # To the minute; it outlives the secrets.
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    revoked_reason: Mapped[str | None] = mapped_column(String(500))
    version: Mapped[row_version]


class Credential(Base):
    """A person's password, as argon2id."""

    __tablename__ = "credential"
    __table_args__ = ({"schema": "directory"},)

    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON), primary_key=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    must_change: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime]


class ClientSecret(Base):
    """One live secret of a client, as argon2id; two may live at once, for rotation."""

    __tablename__ = "client_secret"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int_id]
    api_client_id: Mapped[int] = mapped_column(ForeignKey(CLIENT), index=True)
    secret_hash: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[created_at]
    last_used_at: Mapped[datetime | None]


class SignInSession(Base):
    """A refresh token of a family; using one that was already replaced ends the whole family."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_family", "family"), {"schema": "directory"})

    id: Mapped[big_id]
    family: Mapped[UUID]
    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_agent: Mapped[str | None] = mapped_column(String(300))
    # What proved the person: our password, or an identity provider.
    method: Mapped[SignInMethod] = mapped_column(
        Named(SignInMethod), default=SignInMethod.PASSWORD, server_default="password"
    )
    # When the family began: a person's sessions are listed by it.
    started_at: Mapped[datetime]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class LoginFailure(Base):
    """A wrong password, counted per account and address (ten in ten minutes) and per address (a hundred)."""

    __tablename__ = "login_failure"
    __table_args__ = (
        Index("ix_login_failure_address_at", "address", "at"),
        {"schema": "directory"},
    )

    id: Mapped[big_id]
    account: Mapped[str] = mapped_column(String(254))
    address: Mapped[str] = mapped_column(String(45))
    at: Mapped[datetime]


class DirectoryAudit(AuditColumns, Base):
    __tablename__ = "audit"
    __table_args__ = audit_arguments("directory")


TRAIL = trail_of(DirectoryAudit)
