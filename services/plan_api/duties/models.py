"""Report duties: from whom, to whom, how often, and until which day."""

from sqlalchemy import CheckConstraint, ForeignKey, Integer, SmallInteger, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from services.directory.calendar.domain import RollPolicy
from services.directory.calendar.periods import PeriodKind, Scheme
from services.plan_api.plans.models import PLAN, UNIT
from services.shared.db import Base, Named, int_id


class ReportDuty(Base):
    """A duty in one of its cadences. One with `embedded_in` has a host report, text and cadence, and no instance of its own."""

    __tablename__ = "report_duty"
    __table_args__ = (
        UniqueConstraint("plan_id", "code", "cadence"),
        CheckConstraint("due_day BETWEEN 1 AND 31", name="due_day"),
        {"schema": "plan"},
    )

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    position: Mapped[int]
    code: Mapped[str] = mapped_column(String(60))
    clause_ref: Mapped[str] = mapped_column(String(60))
    title: Mapped[str] = mapped_column(String(500))
    title_en: Mapped[str | None] = mapped_column(String(500))
    # Units by their ids in the directory, and groups by their keys.
    from_units: Mapped[list[int]] = mapped_column(ARRAY(Integer), default=list)
    from_groups: Mapped[list[str]] = mapped_column(ARRAY(String(60)), default=list)
    to_unit_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    cadence: Mapped[PeriodKind] = mapped_column(Named(PeriodKind))
    scheme: Mapped[Scheme] = mapped_column(Named(Scheme))
    # Day of the period's last month; null when the text sets none.
    due_day: Mapped[int | None] = mapped_column(SmallInteger)
    # "trước ngày 25" (False) is the 24th; "chậm nhất ngày 25" (True) the 25th.
    inclusive: Mapped[bool] = mapped_column(default=True)
    roll_policy: Mapped[RollPolicy] = mapped_column(Named(RollPolicy), default=RollPolicy.NONE)
    due_wording: Mapped[str | None] = mapped_column(String(300))
    embedded_in: Mapped[str | None] = mapped_column(String(300))
