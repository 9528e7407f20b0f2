"""Indicators, targets, observations, receipts, roll-ups, verdicts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FIRST_YEAR, LAST_YEAR = 2020, 2030


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA kpi")
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("actor_kind", sa.String(length=10), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("actor_name", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject_kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=100), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        schema="kpi",
    )
    op.create_index(
        op.f("ix_audit_request_id"), "audit", ["request_id"], unique=False, schema="kpi"
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.SmallInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("name_vi", sa.String(length=300), nullable=False),
        sa.Column("name_en", sa.String(length=300), nullable=False),
        sa.Column("definition_vi", sa.Text(), nullable=False),
        sa.Column("definition_en", sa.Text(), nullable=False),
        sa.Column("unit_vi", sa.String(length=60), nullable=False),
        sa.Column("unit_en", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("direction", sa.String(length=40), nullable=False),
        sa.Column("over_units", sa.String(length=40), nullable=False),
        sa.Column("over_time", sa.String(length=40), nullable=False),
        sa.Column("cap", sa.Numeric(), nullable=True),
        sa.Column("frequency", sa.String(length=10), nullable=False),
        sa.Column("scheme", sa.String(length=10), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("source_document", sa.String(length=200), nullable=False),
        sa.Column("source_clause", sa.String(length=60), nullable=False),
        sa.Column("approved_by", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("code", name=op.f("uq_indicator_code")),
        schema="kpi",
    )
    op.create_table(
        "observation",
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("unit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indicator_id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("num", sa.Numeric(), nullable=True),
        sa.Column("den", sa.Numeric(), nullable=True),
        sa.Column("val", sa.Numeric(), nullable=True),
        sa.Column("source_id", sa.SmallInteger(), nullable=False),
        sa.Column("receipt_id", sa.BigInteger(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("pub_state", sa.SmallInteger(), nullable=True),
        sa.Column("pub_num", sa.Numeric(), nullable=True),
        sa.Column("pub_den", sa.Numeric(), nullable=True),
        sa.Column("pub_val", sa.Numeric(), nullable=True),
        sa.Column("pub_source_id", sa.SmallInteger(), nullable=True),
        sa.Column("pub_receipt_id", sa.BigInteger(), nullable=True),
        sa.Column("pub_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("period", "unit_id", "indicator_id", name=op.f("pk_observation")),
        schema="kpi",
        postgresql_partition_by="RANGE (period)",
    )
    op.create_table(
        "period_lock",
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("period", name=op.f("pk_period_lock")),
        schema="kpi",
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("num", sa.Numeric(), nullable=True),
        sa.Column("den", sa.Numeric(), nullable=True),
        sa.Column("val", sa.Numeric(), nullable=True),
        sa.Column("source_id", sa.SmallInteger(), nullable=False),
        sa.Column("receipt_id", sa.BigInteger(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("author_name", sa.String(length=200), nullable=True),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        schema="kpi",
    )
    op.create_index(
        "ix_revision_unit_id_indicator_id_period",
        "revision",
        ["unit_id", "indicator_id", "period"],
        unique=False,
        schema="kpi",
    )
    op.create_table(
        "rollup",
        sa.Column("province_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indicator_id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("num", sa.Numeric(), nullable=False),
        sa.Column("den", sa.Numeric(), nullable=False),
        sa.Column("val", sa.Numeric(), nullable=False),
        sa.Column("n_reported", sa.Integer(), nullable=False),
        sa.Column("n_missing", sa.Integer(), nullable=False),
        sa.Column("n_not_applicable", sa.Integer(), nullable=False),
        sa.Column("n_simulated", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("province_id", "indicator_id", "period", name=op.f("pk_rollup")),
        schema="kpi",
    )
    op.create_table(
        "source",
        sa.Column("id", sa.SmallInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("name_vi", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("trusted", sa.Boolean(), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("cadence", sa.String(length=10), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("code", name=op.f("uq_source_code")),
        schema="kpi",
    )
    op.create_table(
        "receipt",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("public_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("idempotency_key", sa.String(length=200), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("source_id", sa.SmallInteger(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.Column("n_received", sa.Integer(), nullable=False),
        sa.Column("n_created", sa.Integer(), nullable=False),
        sa.Column("n_updated", sa.Integer(), nullable=False),
        sa.Column("n_unchanged", sa.Integer(), nullable=False),
        sa.Column("n_rejected", sa.Integer(), nullable=False),
        sa.Column("n_warnings", sa.Integer(), nullable=False),
        sa.Column("n_errors", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["directory.api_client.id"], name=op.f("fk_receipt_client_id")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["kpi.source.id"], name=op.f("fk_receipt_source_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint(
            "client_id", "idempotency_key", name=op.f("uq_receipt_client_id_idempotency_key")
        ),
        sa.UniqueConstraint("public_id", name=op.f("uq_receipt_public_id")),
        schema="kpi",
    )
    op.create_index(
        "ix_receipt_source_id_received_at",
        "receipt",
        ["source_id", "received_at"],
        unique=False,
        schema="kpi",
    )
    op.create_table(
        "target",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("indicator_id", sa.SmallInteger(), nullable=False),
        sa.Column("plan_code", sa.String(length=80), nullable=False),
        sa.Column("plan_symbol", sa.String(length=80), nullable=True),
        sa.Column("clause_ref", sa.String(length=60), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("scope_unit_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("comparator", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("unit", sa.String(length=60), nullable=True),
        sa.Column("yearly", sa.Boolean(), nullable=False),
        sa.Column("wording", sa.String(length=400), nullable=False),
        sa.Column("wording_en", sa.String(length=400), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["kpi.indicator.id"], name=op.f("fk_target_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["scope_unit_id"], ["directory.org_unit.id"], name=op.f("fk_target_scope_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
        sa.UniqueConstraint(
            "plan_code",
            "indicator_id",
            "scope_unit_id",
            "year",
            "clause_ref",
            name=op.f("uq_target_plan_code_indicator_id_scope_unit_id_year_clause_ref"),
        ),
        schema="kpi",
    )
    op.create_index(
        op.f("ix_target_indicator_id"), "target", ["indicator_id"], unique=False, schema="kpi"
    )
    op.create_index(
        op.f("ix_target_scope_unit_id"), "target", ["scope_unit_id"], unique=False, schema="kpi"
    )
    op.create_table(
        "feed",
        sa.Column("source_id", sa.SmallInteger(), nullable=False),
        sa.Column("province_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_receipt_id", sa.BigInteger(), nullable=True),
        sa.Column("last_rows", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["last_receipt_id"], ["kpi.receipt.id"], name=op.f("fk_feed_last_receipt_id")
        ),
        sa.ForeignKeyConstraint(
            ["province_id"], ["directory.org_unit.id"], name=op.f("fk_feed_province_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["kpi.source.id"], name=op.f("fk_feed_source_id")),
        sa.PrimaryKeyConstraint("source_id", "province_id", name=op.f("pk_feed")),
        schema="kpi",
    )
    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("target_value", sa.Numeric(), nullable=True),
        sa.Column("period", sa.Integer(), nullable=True),
        sa.Column("value", sa.Numeric(), nullable=True),
        sa.Column("num", sa.Numeric(), nullable=True),
        sa.Column("den", sa.Numeric(), nullable=True),
        sa.Column("gap", sa.Numeric(), nullable=True),
        sa.Column("receipt", sa.String(length=40), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("formula_version", sa.String(length=20), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["target_id"], ["kpi.target.id"], name=op.f("fk_verdict_target_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["directory.org_unit.id"], name=op.f("fk_verdict_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sa.UniqueConstraint("target_id", "unit_id", name=op.f("uq_verdict_target_id_unit_id")),
        schema="kpi",
    )
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        op.execute(
            f"CREATE TABLE kpi.observation_y{year} PARTITION OF kpi.observation "
            f"FOR VALUES FROM ({year * 100}) TO ({(year + 1) * 100})"
        )
    op.execute("CREATE TABLE kpi.observation_default PARTITION OF kpi.observation DEFAULT")
    op.execute(
        "CREATE FUNCTION kpi.refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'rows of %.% are only ever added', TG_TABLE_SCHEMA, TG_TABLE_NAME; END $$"
    )
    op.execute(
        "CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON kpi.revision "
        "FOR EACH STATEMENT EXECUTE FUNCTION kpi.refuse_change()"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("verdict", schema="kpi")
    op.drop_table("feed", schema="kpi")
    op.drop_table("target", schema="kpi")
    op.drop_table("receipt", schema="kpi")
    op.drop_table("source", schema="kpi")
    op.drop_table("rollup", schema="kpi")
    op.drop_table("revision", schema="kpi")
    op.drop_table("period_lock", schema="kpi")
    op.drop_table("observation", schema="kpi")
    op.drop_table("indicator", schema="kpi")
    op.drop_table("audit", schema="kpi")
    op.execute("DROP FUNCTION kpi.refuse_change")
    op.execute("DROP SCHEMA kpi")
