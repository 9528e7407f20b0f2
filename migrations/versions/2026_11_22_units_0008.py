"""Changes of units by administrators."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "succession_act",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("instrument", sa.String(length=120), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("choices", postgresql.JSONB(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_succession_act")),
        schema="directory",
    )
    op.create_table(
        "org_unit_version",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=300), nullable=True),
        sa.Column("type", sa.String(length=60), nullable=True),
        sa.Column("region", sa.String(length=80), nullable=True),
        sa.Column("code", sa.String(length=10), nullable=True),
        sa.Column("h_code", sa.String(length=35), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("subordinate", sa.Boolean(), nullable=False),
        sa.Column("instrument", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["directory.org_unit.id"],
            name=op.f("fk_org_unit_version_parent_id"),
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["directory.org_unit.id"],
            name=op.f("fk_org_unit_version_unit_id"),
        ),
        sa.PrimaryKeyConstraint("unit_id", "valid_from", name=op.f("pk_org_unit_version")),
        schema="directory",
    )
    op.create_index(
        "ix_org_unit_version_valid_from",
        "org_unit_version",
        ["valid_from"],
        schema="directory",
    )
    for column in (
        sa.Column("edited", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    ):
        op.add_column("org_unit", column, schema="directory")
    op.add_column(
        "succession", sa.Column("act_id", sa.Integer(), nullable=True), schema="directory"
    )
    op.create_index("ix_succession_act_id", "succession", ["act_id"], schema="directory")
    op.create_foreign_key(
        op.f("fk_succession_act_id"),
        "succession",
        "succession_act",
        ["act_id"],
        ["id"],
        source_schema="directory",
        referent_schema="directory",
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_constraint(
        op.f("fk_succession_act_id"), "succession", schema="directory", type_="foreignkey"
    )
    op.drop_index("ix_succession_act_id", table_name="succession", schema="directory")
    op.drop_column("succession", "act_id", schema="directory")
    op.drop_column("org_unit", "row_version", schema="directory")
    op.drop_column("org_unit", "edited", schema="directory")
    op.drop_index(
        "ix_org_unit_version_valid_from", table_name="org_unit_version", schema="directory"
    )
    op.drop_table("org_unit_version", schema="directory")
    op.drop_table("succession_act", schema="directory")
