"""Alembic's entry point: gathers every service's tables and reaches the database."""

import os
import re
from typing import Literal

from alembic import context
from sqlalchemy import TypeDecorator, create_engine

import services.directory.models
import services.kpi_api.models
import services.notifier.models
import services.plan_api.models  # noqa: F401  all four register their tables
from services.shared.db import Base

SCHEMAS = {"directory", "plan", "kpi", "notifier"}
PARTITION = re.compile(r"_y\d{4}$|_default$")


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Look only at our schemas; partitions belong to their parent table."""
    if kind == "schema":
        return name in SCHEMAS
    return not (kind == "table" and name is not None and PARTITION.search(name))


def rendered(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Migrations must not depend on the code of their day: write our column kinds as plain ones."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


url = os.environ["TIENDO_DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://", 1)
engine = create_engine(url)
with engine.connect() as connection:
    context.configure(
        connection,
        target_metadata=Base.metadata,
        compare_type=True,
        include_schemas=True,
        include_name=ours,
        render_item=rendered,
        version_table_schema="public",
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
