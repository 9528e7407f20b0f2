"""Plans, clauses, tasks, assignments, progress, duties."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA plan")
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
        schema="plan",
    )
    op.create_index(
        op.f("ix_audit_request_id"), "audit", ["request_id"], unique=False, schema="plan"
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("issuer_id", sa.Integer(), nullable=False),
        sa.Column("territory_id", sa.Integer(), nullable=False),
        sa.Column("implements_id", sa.Integer(), nullable=True),
        sa.Column("symbol", sa.String(length=60), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("issued_wording", sa.String(length=200), nullable=True),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("effective_to", sa.Date(), nullable=True),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("title_en", sa.String(length=500), nullable=True),
        sa.Column("norm", sa.String(length=700), nullable=False),
        sa.Column("resolve_on", sa.Date(), nullable=True),
        sa.Column("period_from", sa.Date(), nullable=True),
        sa.Column("period_to", sa.Date(), nullable=True),
        sa.Column("period_wording", sa.String(length=200), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("signer_name", sa.String(length=120), nullable=True),
        sa.Column("signer_post", sa.String(length=200), nullable=True),
        sa.Column("signer_capacity", sa.String(length=200), nullable=True),
        sa.Column("content_hash", sa.String(length=64), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["implements_id"], ["plan.plan.id"], name=op.f("fk_plan_implements_id")
        ),
        sa.ForeignKeyConstraint(
            ["issuer_id"], ["directory.org_unit.id"], name=op.f("fk_plan_issuer_id")
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["directory.org_unit.id"], name=op.f("fk_plan_territory_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("code", name=op.f("uq_plan_code")),
        schema="plan",
    )
    op.create_index("ix_plan_territory_id", "plan", ["territory_id"], unique=False, schema="plan")
    op.create_table(
        "budget_line",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("source_en", sa.String(length=300), nullable=True),
        sa.Column("estimate", sa.BigInteger(), nullable=True),
        sa.Column("allocated", sa.BigInteger(), nullable=True),
        sa.Column("disbursed", sa.BigInteger(), nullable=True),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("clause_ref", sa.String(length=60), nullable=True),
        sa.Column("warning", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_budget_line_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget_line")),
        sa.UniqueConstraint("plan_id", "position", name=op.f("uq_budget_line_plan_id_position")),
        schema="plan",
    )
    op.create_table(
        "clause",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=60), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=300), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("title_en", sa.String(length=500), nullable=True),
        sa.Column("source_line", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["plan.clause.id"], name=op.f("fk_clause_parent_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_clause_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause")),
        sa.UniqueConstraint("plan_id", "ref", name=op.f("uq_clause_plan_id_ref")),
        schema="plan",
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("symbol", sa.String(length=80), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("clause_ref", sa.String(length=60), nullable=True),
        sa.Column("warning", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_document_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("plan_id", "position", name=op.f("uq_document_plan_id_position")),
        schema="plan",
    )
    op.create_table(
        "recipient",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("role", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_recipient_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipient")),
        sa.UniqueConstraint("plan_id", "position", name=op.f("uq_recipient_plan_id_position")),
        schema="plan",
    )
    op.create_table(
        "report_duty",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("clause_ref", sa.String(length=60), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("title_en", sa.String(length=500), nullable=True),
        sa.Column("from_units", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("from_groups", postgresql.ARRAY(sa.String(length=60)), nullable=False),
        sa.Column("to_unit_id", sa.Integer(), nullable=False),
        sa.Column("cadence", sa.String(length=40), nullable=False),
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("due_day", sa.SmallInteger(), nullable=True),
        sa.Column("inclusive", sa.Boolean(), nullable=False),
        sa.Column("roll_policy", sa.String(length=40), nullable=False),
        sa.Column("due_wording", sa.String(length=300), nullable=True),
        sa.Column("embedded_in", sa.String(length=300), nullable=True),
        sa.CheckConstraint("due_day BETWEEN 1 AND 31", name=op.f("ck_report_duty_due_day")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_report_duty_plan_id")),
        sa.ForeignKeyConstraint(
            ["to_unit_id"], ["directory.org_unit.id"], name=op.f("fk_report_duty_to_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_duty")),
        sa.UniqueConstraint(
            "plan_id", "code", "cadence", name=op.f("uq_report_duty_plan_id_code_cadence")
        ),
        schema="plan",
    )
    op.create_table(
        "target",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("clause_ref", sa.String(length=60), nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("comparator", sa.String(length=4), nullable=True),
        sa.Column("value", sa.Numeric(precision=20, scale=6), nullable=True),
        sa.Column("unit", sa.String(length=40), nullable=True),
        sa.Column("wording", sa.String(length=500), nullable=False),
        sa.Column("wording_en", sa.String(length=500), nullable=True),
        sa.Column("yearly", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_target_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
        sa.UniqueConstraint("plan_id", "ordinal", name=op.f("uq_target_plan_id_ordinal")),
        schema="plan",
    )
    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("title_en", sa.String(length=500), nullable=True),
        sa.Column("norm", sa.String(length=700), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("timing", sa.String(length=40), nullable=False),
        sa.Column("timing_wording", sa.String(length=300), nullable=True),
        sa.Column("start_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("recurrence", sa.String(length=200), nullable=True),
        sa.Column("weight", sa.Numeric(precision=8, scale=3), nullable=False),
        sa.Column("channels", postgresql.ARRAY(sa.String(length=60)), nullable=False),
        sa.Column("audiences", postgresql.ARRAY(sa.String(length=60)), nullable=False),
        sa.Column("indicators", postgresql.ARRAY(sa.String(length=60)), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("weight > 0", name=op.f("ck_task_weight_is_positive")),
        sa.ForeignKeyConstraint(["clause_id"], ["plan.clause.id"], name=op.f("fk_task_clause_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_task_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("plan_id", "code", name=op.f("uq_task_plan_id_code")),
        schema="plan",
    )
    op.create_index("ix_task_clause_id", "task", ["clause_id"], unique=False, schema="plan")
    op.create_table(
        "deadline_version",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("document", sa.String(length=300), nullable=True),
        sa.Column("decided_by", sa.String(length=200), nullable=True),
        sa.Column("retroactive", sa.Boolean(), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column(
            "recorded_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan.task.id"], name=op.f("fk_deadline_version_task_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline_version")),
        sa.UniqueConstraint("task_id", "number", name=op.f("uq_deadline_version_task_id_number")),
        schema="plan",
    )
    op.create_table(
        "deliverable",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("name_en", sa.String(length=300), nullable=True),
        sa.Column("unit", sa.String(length=60), nullable=True),
        sa.Column("quantity", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("per", sa.String(length=40), nullable=True),
        sa.Column("promised", sa.Numeric(precision=14, scale=3), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("wording", sa.String(length=300), nullable=True),
        sa.Column("attributes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["plan.task.id"], name=op.f("fk_deliverable_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliverable")),
        sa.UniqueConstraint("task_id", "position", name=op.f("uq_deliverable_task_id_position")),
        schema="plan",
    )
    op.create_table(
        "occurrence",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.CheckConstraint("start_on <= due_on", name=op.f("ck_occurrence_starts_before_due")),
        sa.ForeignKeyConstraint(["task_id"], ["plan.task.id"], name=op.f("fk_occurrence_task_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence")),
        sa.UniqueConstraint("task_id", "label", name=op.f("uq_occurrence_task_id_label")),
        schema="plan",
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.SmallInteger(), nullable=False),
        sa.Column("via_group", sa.String(length=60), nullable=True),
        sa.Column("assigned_ref", sa.String(length=60), nullable=True),
        sa.Column("occurrence_id", sa.Integer(), nullable=True),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("subordinate", sa.Boolean(), nullable=False),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("percent", sa.SmallInteger(), nullable=False),
        sa.Column("confirmed_percent", sa.SmallInteger(), nullable=False),
        sa.Column("weight", sa.Numeric(precision=8, scale=3), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("original_due_on", sa.Date(), nullable=True),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("close_reason", sa.String(length=60), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.Column(
            "changed_xid",
            sa.BigInteger(),
            server_default=sa.text("pg_current_xact_id()::text::bigint"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "confirmed_percent BETWEEN 0 AND 100", name=op.f("ck_assignment_confirmed_percent")
        ),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_assignment_percent")),
        sa.CheckConstraint("weight > 0", name=op.f("ck_assignment_weight_is_positive")),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["plan.occurrence.id"], name=op.f("fk_assignment_occurrence_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.plan.id"], name=op.f("fk_assignment_plan_id")),
        sa.ForeignKeyConstraint(
            ["province_id"], ["directory.org_unit.id"], name=op.f("fk_assignment_province_id")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["plan.task.id"], name=op.f("fk_assignment_task_id")),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["directory.org_unit.id"], name=op.f("fk_assignment_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint(
            "task_id",
            "unit_id",
            "role",
            "occurrence_id",
            name=op.f("uq_assignment_task_id_unit_id_role_occurrence_id"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="plan",
    )
    op.create_index(
        "ix_assignment_changed_xid",
        "assignment",
        ["changed_xid", "id"],
        unique=False,
        schema="plan",
    )
    op.create_index(
        "ix_assignment_lead",
        "assignment",
        ["province_id", "unit_id"],
        unique=False,
        schema="plan",
        postgresql_include=["workflow", "due_on", "submitted_on"],
        postgresql_where=sa.text("role = 0 AND counted"),
    )
    op.create_index("ix_assignment_plan_id", "assignment", ["plan_id"], unique=False, schema="plan")
    op.create_index("ix_assignment_unit_id", "assignment", ["unit_id"], unique=False, schema="plan")
    op.create_table(
        "assignment_event",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("by_name", sa.String(length=200), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=True),
        sa.Column("report_id", sa.BigInteger(), nullable=True),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("confirmed_percent", sa.SmallInteger(), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["plan.assignment.id"],
            name=op.f("fk_assignment_event_assignment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["directory.person.id"], name=op.f("fk_assignment_event_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_event")),
        schema="plan",
    )
    op.create_index(
        "ix_assignment_event_assignment_id",
        "assignment_event",
        ["assignment_id", "id"],
        unique=False,
        schema="plan",
    )
    op.create_table(
        "assignment_state",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("province_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.SmallInteger(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("subordinate", sa.Boolean(), nullable=False),
        sa.Column("workflow", sa.SmallInteger(), nullable=False),
        sa.Column("confirmed_percent", sa.SmallInteger(), nullable=False),
        sa.Column("weight", sa.Numeric(precision=12, scale=6), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "valid_from < valid_to", name=op.f("ck_assignment_state_valid_some_day")
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["plan.assignment.id"],
            name=op.f("fk_assignment_state_assignment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.plan.id"], name=op.f("fk_assignment_state_plan_id")
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["plan.task.id"], name=op.f("fk_assignment_state_task_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment_state")),
        sa.UniqueConstraint(
            "assignment_id", "valid_from", name=op.f("uq_assignment_state_assignment_id_valid_from")
        ),
        schema="plan",
    )
    op.create_index(
        "ix_assignment_state_lead",
        "assignment_state",
        ["province_id", "unit_id", "valid_from", "valid_to"],
        unique=False,
        schema="plan",
        postgresql_include=[
            "workflow",
            "due_on",
            "submitted_on",
            "starts_on",
            "subordinate",
            "confirmed_percent",
            "weight",
            "plan_id",
            "task_id",
        ],
        postgresql_where=sa.text("role = 0 AND counted"),
    )
    op.create_index(
        "ix_assignment_state_plan_id", "assignment_state", ["plan_id"], unique=False, schema="plan"
    )
    op.create_index(
        "ix_assignment_state_task_id", "assignment_state", ["task_id"], unique=False, schema="plan"
    )
    op.create_table(
        "progress_report",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("assignment_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("percent", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("obstacles", sa.Text(), nullable=True),
        sa.Column("recommendations", sa.Text(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("author_name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.String(length=200), nullable=True),
        sa.Column("decision_note", sa.String(length=2000), nullable=True),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_progress_report_percent")),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["plan.assignment.id"], name=op.f("fk_progress_report_assignment_id")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["directory.person.id"], name=op.f("fk_progress_report_author_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_report")),
        sa.UniqueConstraint(
            "assignment_id", "number", name=op.f("uq_progress_report_assignment_id_number")
        ),
        schema="plan",
    )
    op.create_index(
        "ix_progress_report_author_id",
        "progress_report",
        ["author_id"],
        unique=False,
        schema="plan",
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("report_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("url", sa.String(length=2000), nullable=True),
        sa.ForeignKeyConstraint(
            ["report_id"], ["plan.progress_report.id"], name=op.f("fk_evidence_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("report_id", "position", name=op.f("uq_evidence_report_id_position")),
        schema="plan",
    )
    op.create_table(
        "report_quantity",
        sa.Column("report_id", sa.BigInteger(), nullable=False),
        sa.Column("deliverable_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Numeric(precision=14, scale=3), nullable=False),
        sa.ForeignKeyConstraint(
            ["deliverable_id"],
            ["plan.deliverable.id"],
            name=op.f("fk_report_quantity_deliverable_id"),
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["plan.progress_report.id"], name=op.f("fk_report_quantity_report_id")
        ),
        sa.PrimaryKeyConstraint("report_id", "deliverable_id", name=op.f("pk_report_quantity")),
        schema="plan",
    )
    # Index-only scans of the boards need a fresh visibility map.
    for table in ("assignment", "assignment_state"):
        op.execute(
            f"ALTER TABLE plan.{table} SET (autovacuum_vacuum_scale_factor = 0.02,"
            " autovacuum_vacuum_insert_scale_factor = 0.02)"
        )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("report_quantity", schema="plan")
    op.drop_table("evidence", schema="plan")
    op.drop_index("ix_progress_report_author_id", table_name="progress_report", schema="plan")
    op.drop_table("progress_report", schema="plan")
    op.drop_index("ix_assignment_state_task_id", table_name="assignment_state", schema="plan")
    op.drop_index("ix_assignment_state_plan_id", table_name="assignment_state", schema="plan")
    op.drop_index(
        "ix_assignment_state_lead",
        table_name="assignment_state",
        schema="plan",
        postgresql_include=[
            "workflow",
            "due_on",
            "submitted_on",
            "starts_on",
            "subordinate",
            "confirmed_percent",
            "weight",
            "plan_id",
            "task_id",
        ],
        postgresql_where=sa.text("role = 0 AND counted"),
    )
    op.drop_table("assignment_state", schema="plan")
    op.drop_index("ix_assignment_event_assignment_id", table_name="assignment_event", schema="plan")
    op.drop_table("assignment_event", schema="plan")
    op.drop_index("ix_assignment_unit_id", table_name="assignment", schema="plan")
    op.drop_index("ix_assignment_plan_id", table_name="assignment", schema="plan")
    op.drop_index(
        "ix_assignment_lead",
        table_name="assignment",
        schema="plan",
        postgresql_include=["workflow", "due_on", "submitted_on"],
        postgresql_where=sa.text("role = 0 AND counted"),
    )
    op.drop_index("ix_assignment_changed_xid", table_name="assignment", schema="plan")
    op.drop_table("assignment", schema="plan")
    op.drop_table("occurrence", schema="plan")
    op.drop_table("deliverable", schema="plan")
    op.drop_table("deadline_version", schema="plan")
    op.drop_index("ix_task_clause_id", table_name="task", schema="plan")
    op.drop_table("task", schema="plan")
    op.drop_table("target", schema="plan")
    op.drop_table("report_duty", schema="plan")
    op.drop_table("recipient", schema="plan")
    op.drop_table("document", schema="plan")
    op.drop_table("clause", schema="plan")
    op.drop_table("budget_line", schema="plan")
    op.drop_index("ix_plan_territory_id", table_name="plan", schema="plan")
    op.drop_table("plan", schema="plan")
    op.drop_index(op.f("ix_audit_request_id"), table_name="audit", schema="plan")
    op.drop_table("audit", schema="plan")
    op.execute("DROP SCHEMA plan")
