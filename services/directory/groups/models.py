"""Collective addressees such as "các sở, ban, ngành": a rule that expands to members on a day."""

from typing import Any

from sqlalchemy import ForeignKey, String, false
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base, int_id, row_version


class OrgGroup(Base):
    __tablename__ = "org_group"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int_id]
    key: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))
    # The fields of groups.domain.GroupRule.
    rule: Mapped[dict[str, Any]] = mapped_column(JSONB)
    # Made or changed by an administrator: the files that come with the product leave it alone.
    edited: Mapped[bool] = mapped_column(default=False, server_default=false())
    row_version: Mapped[row_version]


class OrgGroupUnit(Base):
    """A unit that is a member whatever the rule says, or, `excluded`, that never is."""

    __tablename__ = "org_group_unit"
    __table_args__ = ({"schema": "directory"},)

    group_id: Mapped[int] = mapped_column(
        ForeignKey("directory.org_group.id", ondelete="CASCADE"), primary_key=True
    )
    unit_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"), primary_key=True)
    excluded: Mapped[bool]
