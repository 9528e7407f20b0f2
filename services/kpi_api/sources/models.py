"""Sources of values, and when each last brought something for a province."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Identity, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base


class Source(Base):
    """A portal, the entry form, or the generator of simulated figures."""

    __tablename__ = "source"
    __table_args__ = ({"schema": "kpi"},)

    id: Mapped[int] = mapped_column(SmallInteger, Identity(), primary_key=True)
    code: Mapped[str] = mapped_column(String(60), unique=True)
    name_vi: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))
    # Values of a trusted source are published at once; others wait for approval.
    trusted: Mapped[bool] = mapped_column(default=False)
    simulated: Mapped[bool] = mapped_column(default=False)
    # How often it should bring something (month, quarter, half, year); null: it owes nothing.
    cadence: Mapped[str | None] = mapped_column(String(10))


class Feed(Base):
    """A source's last delivery for a province."""

    __tablename__ = "feed"
    __table_args__ = ({"schema": "kpi"},)

    source_id: Mapped[int] = mapped_column(ForeignKey("kpi.source.id"), primary_key=True)
    province_id: Mapped[int] = mapped_column(
        ForeignKey("directory.org_unit.id"), primary_key=True, autoincrement=False
    )
    last_received_at: Mapped[datetime | None]
    last_receipt_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("kpi.receipt.id"))
    last_rows: Mapped[int | None]
