"""Collective addressees such as "các sở, ban, ngành": a rule that expands to members on a day."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base, int_id


class OrgGroup(Base):
    __tablename__ = "org_group"
    __table_args__ = ({"schema": "directory"},)

    id: Mapped[int_id]
    key: Mapped[str] = mapped_column(String(60), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    name_en: Mapped[str] = mapped_column(String(200))
    # The fields of groups.domain.GroupRule.
    rule: Mapped[dict[str, Any]] = mapped_column(JSONB)
