"""Organisational units, what they were before and became after."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Numeric,
    String,
    UniqueConstraint,
    false,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.directory.units.domain import SuccessionKind, UnitKind
from services.shared.db import OPEN_END, Base, Named, created_at, int_id, row_version


class OrgUnit(Base):
    """A province, commune, agency or other body, valid from a day (included) to a day (excluded)."""

    __tablename__ = "org_unit"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="valid_some_day"),
        Index("ix_org_unit_province_id_kind", "province_id", "kind"),
        Index("ix_org_unit_code", "code"),
        Index("ix_org_unit_h_code", "h_code"),
        {"schema": "directory"},
    )

    # Ids start above every administrative code: a number of up to five digits is a code.
    id: Mapped[int] = mapped_column(Integer, Identity(start=100_001), primary_key=True)
    # Our stable natural key, e.g. dong-thap/so-khoa-hoc-va-cong-nghe; names and codes may change.
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[UnitKind] = mapped_column(Named(UnitKind))
    name: Mapped[str] = mapped_column(String(300))
    short_name: Mapped[str] = mapped_column(String(120))
    name_en: Mapped[str | None] = mapped_column(String(300))
    # Other names it went by (Thừa Thiên Huế), for lookups.
    aliases: Mapped[list[str]] = mapped_column(ARRAY(String(300)), default=list)
    # Marks and case folded (services.directory.units.names.folded), for lookups and search.
    norm: Mapped[str] = mapped_column(String(300), index=True)
    # The administrative code of its time: 2 digits for a province, 3 for a district, 5 for a commune.
    code: Mapped[str | None] = mapped_column(String(10))
    h_code: Mapped[str | None] = mapped_column(String(35))
    h_code_inferred: Mapped[bool] = mapped_column(default=False)
    type: Mapped[str | None] = mapped_column(String(60))
    region: Mapped[str | None] = mapped_column(String(80))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("directory.org_unit.id"), index=True)
    # The province the unit belongs to; a province's own id. Null for the nation and ministries.
    province_id: Mapped[int | None] = mapped_column(ForeignKey("directory.org_unit.id"))
    # The province of before 2025-07-01 on whose land a commune of today stands.
    former_province_id: Mapped[int | None] = mapped_column(ForeignKey("directory.org_unit.id"))
    # False for bodies that are only asked ("đề nghị"): reminded, never overdue.
    subordinate: Mapped[bool] = mapped_column(default=True)
    # What we know only by inference or snapshot (dates, names) and must be able to replace.
    provisional: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str | None] = mapped_column(String(300))
    valid_from: Mapped[date]
    valid_to: Mapped[date] = mapped_column(default=OPEN_END)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    # An administrator has changed it: the files of a new release leave it alone.
    edited: Mapped[bool] = mapped_column(default=False, server_default=false())
    row_version: Mapped[row_version]


class UnitVersion(Base):
    """What a unit was from a day on, until its next version begins or the unit ends.

    Only units that have ever changed have any; `org_unit` then repeats the version of today, and a
    version of a coming day waits here for it.
    """

    __tablename__ = "org_unit_version"
    __table_args__ = (
        Index("ix_org_unit_version_valid_from", "valid_from"),
        {"schema": "directory"},
    )

    unit_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    short_name: Mapped[str] = mapped_column(String(120))
    name_en: Mapped[str | None] = mapped_column(String(300))
    type: Mapped[str | None] = mapped_column(String(60))
    region: Mapped[str | None] = mapped_column(String(80))
    code: Mapped[str | None] = mapped_column(String(10))
    h_code: Mapped[str | None] = mapped_column(String(35))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("directory.org_unit.id"))
    subordinate: Mapped[bool] = mapped_column(default=True)
    instrument: Mapped[str | None] = mapped_column(String(120))


class UnitType(Base):
    """A province's type and region over time (three became cities in 2026)."""

    __tablename__ = "org_unit_type"
    __table_args__ = ({"schema": "directory"},)

    unit_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    type: Mapped[str] = mapped_column(String(60))
    region: Mapped[str | None] = mapped_column(String(80))
    instrument: Mapped[str | None] = mapped_column(String(120))


class SuccessionAct(Base):
    """One decision that merges, divides, renames or abolishes units, as an administrator took it."""

    __tablename__ = "succession_act"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int_id]
    kind: Mapped[SuccessionKind] = mapped_column(Named(SuccessionKind))
    on_date: Mapped[date]
    instrument: Mapped[str | None] = mapped_column(String(120))
    reason: Mapped[str | None] = mapped_column(String(300))
    # Where a unit is divided: assignment to the unit that takes it, as {"12": 100345}.
    choices: Mapped[dict[str, int]] = mapped_column(JSONB, default=dict)
    created_at: Mapped[created_at]
    # When the day had come and the open work was handed over; null before.
    settled_at: Mapped[datetime | None]


class Succession(Base):
    """Who took over from whom, and when; without successor the unit simply ended."""

    __tablename__ = "succession"
    __table_args__ = (
        UniqueConstraint(
            "predecessor_id", "successor_id", "on_date", postgresql_nulls_not_distinct=True
        ),
        Index("ix_succession_successor_id", "successor_id"),
        Index("ix_succession_act_id", "act_id"),
        {"schema": "directory"},
    )

    id: Mapped[int_id]
    predecessor_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"))
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("directory.org_unit.id"))
    on_date: Mapped[date]
    kind: Mapped[SuccessionKind] = mapped_column(Named(SuccessionKind))
    share: Mapped[Decimal | None] = mapped_column(Numeric(6, 5))
    note: Mapped[str | None] = mapped_column(String(300))
    # Null for what came with the files.
    act_id: Mapped[int | None] = mapped_column(ForeignKey("directory.succession_act.id"))


class DirectoryVersion(Base):
    """One row that counts changes of the directory; in-memory copies reload when it moves."""

    __tablename__ = "version"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    # Microseconds since 1970 of the last change, at least one more than before.
    counter: Mapped[int] = mapped_column(BigInteger)
