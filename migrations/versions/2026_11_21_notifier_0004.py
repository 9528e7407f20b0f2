"""Obligations, messages, deliveries, feed cursors."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA notifier")
    op.create_table(
        "feed",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("cursor", sa.String(length=200), nullable=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_feed")),
        schema="notifier",
    )
    op.create_table(
        "link_key",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_key")),
        schema="notifier",
    )
    op.create_table(
        "refused_address",
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.String(length=500), nullable=False),
        sa.Column("delivery_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("email", name=op.f("pk_refused_address")),
        schema="notifier",
    )
    op.create_table(
        "round",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ran_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("full_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.String(length=500), nullable=True),
        sa.Column("error_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("plan_mark", sa.String(length=60), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
        schema="notifier",
    )
    op.create_table(
        "subject",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("task_id", sa.BigInteger(), nullable=False),
        sa.Column("task_code", sa.String(length=120), nullable=False),
        sa.Column("task_title", sa.String(length=1000), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("plan_name", sa.String(length=1000), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("unit_name", sa.String(length=300), nullable=True),
        sa.Column("province_id", sa.Integer(), nullable=True),
        sa.Column("coordinating", sa.Boolean(), nullable=False),
        sa.Column("requested", sa.Boolean(), nullable=False),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("deadline_version", sa.Integer(), nullable=False),
        sa.Column("occurrence_label", sa.String(length=200), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=True),
        sa.Column("decision_kind", sa.String(length=20), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.String(length=200), nullable=True),
        sa.Column("decision_reason", sa.String(length=4000), nullable=True),
        sa.Column("reporter_id", sa.Integer(), nullable=True),
        sa.Column("plan_mark", sa.String(length=60), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject")),
        sa.UniqueConstraint("kind", "source_id", name=op.f("uq_subject_kind_source_id")),
        schema="notifier",
    )
    op.create_index(
        "ix_subject_due_on",
        "subject",
        ["due_on"],
        unique=False,
        schema="notifier",
        postgresql_where="is_open",
    )
    op.create_index(
        "ix_subject_unplanned",
        "subject",
        ["id"],
        unique=False,
        schema="notifier",
        postgresql_where="plan_mark IS NULL",
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("slot", sa.Date(), nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("counts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["directory.person.id"], name=op.f("fk_message_recipient_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sa.UniqueConstraint(
            "recipient_id",
            "kind",
            "slot",
            "part",
            name=op.f("uq_message_recipient_id_kind_slot_part"),
        ),
        schema="notifier",
    )
    op.create_index(
        "ix_message_inbox",
        "message",
        ["recipient_id", "created_at", "id"],
        unique=False,
        schema="notifier",
    )
    op.create_index(
        "ix_message_unread",
        "message",
        ["recipient_id"],
        unique=False,
        schema="notifier",
        postgresql_where="read_at IS NULL",
    )
    op.create_table(
        "preference",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("digest_hour", sa.SmallInteger(), nullable=True),
        sa.Column("digests_silenced_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_preference_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preference")),
        schema="notifier",
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("first_tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_by", sa.Uuid(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(
            ["message_id"], ["notifier.message.id"], name=op.f("fk_delivery_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("message_id", "channel", name=op.f("uq_delivery_message_id_channel")),
        schema="notifier",
    )
    op.create_index(
        "ix_delivery_leased",
        "delivery",
        ["lease_until"],
        unique=False,
        schema="notifier",
        postgresql_where="state = 1",
    )
    op.create_index(
        "ix_delivery_queued",
        "delivery",
        ["not_before", "id"],
        unique=False,
        schema="notifier",
        postgresql_where="state = 0",
    )
    op.create_table(
        "obligation",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("rule", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("rung", sa.SmallInteger(), nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("told", sa.SmallInteger(), nullable=False),
        sa.Column("form", sa.SmallInteger(), nullable=False),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column("owed_on", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=True),
        sa.Column("detail", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("reason", sa.SmallInteger(), nullable=True),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 2) = (reason IS NOT NULL)", name=op.f("ck_obligation_suppressed_with_reason")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["notifier.message.id"], name=op.f("fk_obligation_message_id")
        ),
        sa.ForeignKeyConstraint(
            ["recipient_id"], ["directory.person.id"], name=op.f("fk_obligation_recipient_id")
        ),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["notifier.subject.id"], name=op.f("fk_obligation_subject_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_obligation")),
        sa.UniqueConstraint(
            "subject_id",
            "rule",
            "version",
            "rung",
            "recipient_id",
            name="uq_obligation_owed_once",
            postgresql_nulls_not_distinct=True,
        ),
        schema="notifier",
    )
    op.create_index(
        "ix_obligation_due_at",
        "obligation",
        ["due_at"],
        unique=False,
        schema="notifier",
        postgresql_where="state = 0 AND message_id IS NULL",
    )
    op.create_index(
        "ix_obligation_message_id", "obligation", ["message_id"], unique=False, schema="notifier"
    )
    op.create_index(
        "ix_obligation_owed_on",
        "obligation",
        ["owed_on", "province_id"],
        unique=False,
        schema="notifier",
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_obligation_owed_on", table_name="obligation", schema="notifier")
    op.drop_index("ix_obligation_message_id", table_name="obligation", schema="notifier")
    op.drop_index(
        "ix_obligation_due_at",
        table_name="obligation",
        schema="notifier",
        postgresql_where="state = 0 AND message_id IS NULL",
    )
    op.drop_table("obligation", schema="notifier")
    op.drop_index(
        "ix_delivery_queued", table_name="delivery", schema="notifier", postgresql_where="state = 0"
    )
    op.drop_index(
        "ix_delivery_leased", table_name="delivery", schema="notifier", postgresql_where="state = 1"
    )
    op.drop_table("delivery", schema="notifier")
    op.drop_table("preference", schema="notifier")
    op.drop_index(
        "ix_message_unread",
        table_name="message",
        schema="notifier",
        postgresql_where="read_at IS NULL",
    )
    op.drop_index("ix_message_inbox", table_name="message", schema="notifier")
    op.drop_table("message", schema="notifier")
    op.drop_index(
        "ix_subject_unplanned",
        table_name="subject",
        schema="notifier",
        postgresql_where="plan_mark IS NULL",
    )
    op.drop_index(
        "ix_subject_due_on", table_name="subject", schema="notifier", postgresql_where="is_open"
    )
    op.drop_table("subject", schema="notifier")
    op.drop_table("round", schema="notifier")
    op.drop_table("refused_address", schema="notifier")
    op.drop_table("link_key", schema="notifier")
    op.drop_table("feed", schema="notifier")
    op.execute("DROP SCHEMA notifier")
