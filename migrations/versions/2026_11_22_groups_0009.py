"""Members of groups, the calendar as edited, due days that roll with it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("org_group", "calendar_day"):
        _add(table, "edited", sa.Boolean(), sa.false(), "directory")
        _add(table, "row_version", sa.Integer(), "1", "directory")
    _add("calendar_day", "plain", sa.Boolean(), sa.false(), "directory")
    op.create_table(
        "org_group_unit",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("excluded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["directory.org_group.id"],
            name=op.f("fk_org_group_unit_group_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["directory.org_unit.id"], name=op.f("fk_org_group_unit_unit_id")
        ),
        sa.PrimaryKeyConstraint("group_id", "unit_id", name=op.f("pk_org_group_unit")),
        schema="directory",
    )
    _add("task", "roll_policy", sa.String(40), "none", "plan")
    for table in ("deadline_version", "occurrence"):
        op.add_column(table, sa.Column("set_on", sa.Date(), nullable=True), schema="plan")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("deadline_version", "occurrence"):
        op.drop_column(table, "set_on", schema="plan")
    op.drop_column("task", "roll_policy", schema="plan")
    op.drop_table("org_group_unit", schema="directory")
    op.drop_column("calendar_day", "plain", schema="directory")
    for table in ("org_group", "calendar_day"):
        op.drop_column(table, "edited", schema="directory")
        op.drop_column(table, "row_version", schema="directory")


def _add(
    table: str, name: str, kind: sa.types.TypeEngine[object], value: object, schema: str
) -> None:
    column: sa.Column[object] = sa.Column(name, kind, server_default=value, nullable=False)  # type: ignore[arg-type]
    op.add_column(table, column, schema=schema)
