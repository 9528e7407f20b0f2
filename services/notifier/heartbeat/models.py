"""The heartbeat of the rounds, which `/ready` and the watchers read."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base


class Round(Base):
    """One row: when a round last ran, when one last did everything, and what went wrong since."""

    __tablename__ = "round"
    __table_args__ = ({"schema": "notifier"},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ran_at: Mapped[datetime]
    full_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(String(500))
    error_at: Mapped[datetime | None]
    # The day and roster for which every open subject has been planned.
    plan_mark: Mapped[str | None] = mapped_column(String(60))
