"""Audit trails: without names, with units, sealed; and one for the notifier.

`audit` and `audit_seal` refuse every change of what is in them, also by their owner. Each new row of
`audit` is queued by a trigger, with the owner's rights, so that who writes a trail needs none on the
queue and waits for nobody.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NAMED = ("directory", "plan", "kpi")
SCHEMAS = (*NAMED, "notifier")
INDEXES = {
    "ix_audit_at": ["at"],
    "ix_audit_actor": ["actor_kind", "actor_id", "id"],
    "ix_audit_subject": ["subject_kind", "subject_id", "id"],
    "ix_audit_action": ["action", "id"],
    "ix_audit_unit": ["unit_id", "id"],
}


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    for schema in NAMED:
        op.drop_column("audit", "actor_name", schema=schema)
        op.add_column("audit", sa.Column("unit_id", sa.Integer(), nullable=True), schema=schema)
    _create_notifier_audit()
    for schema in SCHEMAS:
        for name, columns in INDEXES.items():
            op.create_index(name, "audit", columns, schema=schema)
        _create_seals(schema)
        _create_triggers(schema)


def _create_notifier_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("actor_kind", sa.String(length=10), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject_kind", sa.String(length=40), nullable=False),
        sa.Column("subject_id", sa.String(length=100), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("request_id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        schema="notifier",
    )
    op.create_index(op.f("ix_audit_request_id"), "audit", ["request_id"], schema="notifier")


def _create_seals(schema: str) -> None:
    op.create_table(
        "audit_seal",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("audit_id", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column(
            "sealed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_seal")),
        sa.UniqueConstraint("audit_id", name=op.f("uq_audit_seal_audit_id")),
        schema=schema,
    )
    op.create_table(
        "audit_unsealed",
        sa.Column("audit_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("audit_id", name=op.f("pk_audit_unsealed")),
        schema=schema,
    )
    # What was written before there were seals gets one, too.
    op.execute(f"INSERT INTO {schema}.audit_unsealed SELECT id FROM {schema}.audit")  # noqa: S608


def _create_triggers(schema: str) -> None:
    op.execute(
        f"CREATE FUNCTION {schema}.queue_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER "  # noqa: S608
        "SET search_path = pg_catalog AS $$ BEGIN "
        f"INSERT INTO {schema}.audit_unsealed SELECT id FROM added; RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE FUNCTION {schema}.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '%.% only ever grows', TG_TABLE_SCHEMA, TG_TABLE_NAME "
        "USING ERRCODE = 'insufficient_privilege'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER queue_for_sealing AFTER INSERT ON {schema}.audit REFERENCING NEW TABLE AS added "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {schema}.queue_audit()"
    )
    for table in ("audit", "audit_seal"):
        op.execute(
            f"CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {schema}.{table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {schema}.refuse_audit_change()"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for schema in SCHEMAS:
        op.execute(f"DROP TRIGGER queue_for_sealing ON {schema}.audit")
        op.execute(f"DROP TRIGGER only_grows ON {schema}.audit")
        op.drop_table("audit_unsealed", schema=schema)
        op.drop_table("audit_seal", schema=schema)
        op.execute(f"DROP FUNCTION {schema}.queue_audit")
        op.execute(f"DROP FUNCTION {schema}.refuse_audit_change")
    op.drop_table("audit", schema="notifier")
    for schema in NAMED:
        for name in INDEXES:
            op.drop_index(name, "audit", schema=schema)
        op.drop_column("audit", "unit_id", schema=schema)
        name_column = sa.Column(
            "actor_name", sa.String(length=200), server_default="", nullable=False
        )
        op.add_column("audit", name_column, schema=schema)
        op.alter_column("audit", "actor_name", server_default=None, schema=schema)
