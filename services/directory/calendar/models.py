"""Days that differ from the plain week: days off, and Saturdays worked in exchange."""

from datetime import date

from sqlalchemy import String, false
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base, row_version


class CalendarDay(Base):
    """A day whose working state is not what its weekday says; all other days follow the week."""

    __tablename__ = "calendar_day"
    __table_args__ = ({"schema": "directory"},)

    day: Mapped[date] = mapped_column(primary_key=True)
    working: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(200))
    instrument: Mapped[str | None] = mapped_column(String(200))
    provisional: Mapped[bool] = mapped_column(default=False)
    # Set by an administrator: the yearly seed leaves it alone.
    edited: Mapped[bool] = mapped_column(default=False, server_default=false())
    # Given back to the plain week by an administrator: kept only so that no seed names it again.
    plain: Mapped[bool] = mapped_column(default=False, server_default=false())
    row_version: Mapped[row_version]
