"""Who, where, when: units, succession, groups, people, sign-in, calendar."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA directory")
    op.create_table(
        "api_client",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("client_id", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=60), nullable=True),
        sa.Column("scopes", postgresql.ARRAY(sa.String(length=40)), nullable=False),
        sa.Column("unit_ids", postgresql.ARRAY(sa.Integer()), nullable=False),
        sa.Column("indicators", postgresql.ARRAY(sa.String(length=60)), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_client")),
        sa.UniqueConstraint("client_id", name=op.f("uq_api_client_client_id")),
        schema="directory",
    )
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
        schema="directory",
    )
    op.create_index(
        op.f("ix_audit_request_id"), "audit", ["request_id"], unique=False, schema="directory"
    )
    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("instrument", sa.String(length=200), nullable=True),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
        schema="directory",
    )
    op.create_table(
        "login_failure",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("account", sa.String(length=254), nullable=False),
        sa.Column("address", sa.String(length=45), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_login_failure")),
        schema="directory",
    )
    op.create_index(
        "ix_login_failure_address_at",
        "login_failure",
        ["address", "at"],
        unique=False,
        schema="directory",
    )
    op.create_table(
        "org_group",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("rule", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_org_group")),
        sa.UniqueConstraint("key", name=op.f("uq_org_group_key")),
        schema="directory",
    )
    op.create_table(
        "org_unit",
        sa.Column("id", sa.Integer(), sa.Identity(always=False, start=100001), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=120), nullable=False),
        sa.Column("name_en", sa.String(length=300), nullable=True),
        sa.Column("aliases", postgresql.ARRAY(sa.String(length=300)), nullable=False),
        sa.Column("norm", sa.String(length=300), nullable=False),
        sa.Column("code", sa.String(length=10), nullable=True),
        sa.Column("h_code", sa.String(length=35), nullable=True),
        sa.Column("h_code_inferred", sa.Boolean(), nullable=False),
        sa.Column("type", sa.String(length=60), nullable=True),
        sa.Column("region", sa.String(length=80), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("province_id", sa.Integer(), nullable=True),
        sa.Column("former_province_id", sa.Integer(), nullable=True),
        sa.Column("subordinate", sa.Boolean(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.CheckConstraint("valid_from < valid_to", name=op.f("ck_org_unit_valid_some_day")),
        sa.ForeignKeyConstraint(
            ["former_province_id"],
            ["directory.org_unit.id"],
            name=op.f("fk_org_unit_former_province_id"),
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["directory.org_unit.id"], name=op.f("fk_org_unit_parent_id")
        ),
        sa.ForeignKeyConstraint(
            ["province_id"], ["directory.org_unit.id"], name=op.f("fk_org_unit_province_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_org_unit")),
        sa.UniqueConstraint("key", name=op.f("uq_org_unit_key")),
        schema="directory",
    )
    op.create_index("ix_org_unit_code", "org_unit", ["code"], unique=False, schema="directory")
    op.create_index("ix_org_unit_h_code", "org_unit", ["h_code"], unique=False, schema="directory")
    op.create_index(
        op.f("ix_org_unit_norm"), "org_unit", ["norm"], unique=False, schema="directory"
    )
    op.create_index(
        op.f("ix_org_unit_parent_id"), "org_unit", ["parent_id"], unique=False, schema="directory"
    )
    op.create_index(
        "ix_org_unit_province_id_kind",
        "org_unit",
        ["province_id", "kind"],
        unique=False,
        schema="directory",
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("full_name", sa.String(length=120), nullable=False),
        sa.Column("post", sa.String(length=200), nullable=True),
        sa.Column("phone", sa.String(length=30), nullable=True),
        sa.Column("language", sa.String(length=2), server_default="vi", nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("simulated", sa.Boolean(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("email", name=op.f("uq_person_email")),
        schema="directory",
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        schema="directory",
    )
    op.create_table(
        "client_secret",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("api_client_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=200), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["api_client_id"],
            ["directory.api_client.id"],
            name=op.f("fk_client_secret_api_client_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_secret")),
        schema="directory",
    )
    op.create_index(
        op.f("ix_client_secret_api_client_id"),
        "client_secret",
        ["api_client_id"],
        unique=False,
        schema="directory",
    )
    op.create_table(
        "credential",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_credential_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_credential")),
        schema="directory",
    )
    op.create_table(
        "org_unit_type",
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("type", sa.String(length=60), nullable=False),
        sa.Column("region", sa.String(length=80), nullable=True),
        sa.Column("instrument", sa.String(length=120), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["directory.org_unit.id"], name=op.f("fk_org_unit_type_unit_id")
        ),
        sa.PrimaryKeyConstraint("unit_id", "valid_from", name=op.f("pk_org_unit_type")),
        schema="directory",
    )
    op.create_table(
        "role_grant",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_role_grant_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["directory.org_unit.id"], name=op.f("fk_role_grant_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
        sa.UniqueConstraint(
            "person_id",
            "role",
            "unit_id",
            "valid_from",
            name=op.f("uq_role_grant_person_id_role_unit_id_valid_from"),
        ),
        schema="directory",
    )
    op.create_index(
        "ix_role_grant_unit_id_role",
        "role_grant",
        ["unit_id", "role"],
        unique=False,
        schema="directory",
    )
    op.create_table(
        "session",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("family", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_agent", sa.String(length=300), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_session_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_session_token_hash")),
        schema="directory",
    )
    op.create_index("ix_session_family", "session", ["family"], unique=False, schema="directory")
    op.create_index(
        op.f("ix_session_person_id"), "session", ["person_id"], unique=False, schema="directory"
    )
    op.create_table(
        "succession",
        sa.Column("id", sa.Integer(), sa.Identity(always=False), nullable=False),
        sa.Column("predecessor_id", sa.Integer(), nullable=False),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("share", sa.Numeric(precision=6, scale=5), nullable=True),
        sa.Column("note", sa.String(length=300), nullable=True),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["directory.org_unit.id"], name=op.f("fk_succession_predecessor_id")
        ),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["directory.org_unit.id"], name=op.f("fk_succession_successor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_succession")),
        sa.UniqueConstraint(
            "predecessor_id",
            "successor_id",
            "on_date",
            name=op.f("uq_succession_predecessor_id_successor_id_on_date"),
            postgresql_nulls_not_distinct=True,
        ),
        schema="directory",
    )
    op.create_index(
        "ix_succession_successor_id",
        "succession",
        ["successor_id"],
        unique=False,
        schema="directory",
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_succession_successor_id", table_name="succession", schema="directory")
    op.drop_table("succession", schema="directory")
    op.drop_index(op.f("ix_session_person_id"), table_name="session", schema="directory")
    op.drop_index("ix_session_family", table_name="session", schema="directory")
    op.drop_table("session", schema="directory")
    op.drop_index("ix_role_grant_unit_id_role", table_name="role_grant", schema="directory")
    op.drop_table("role_grant", schema="directory")
    op.drop_table("org_unit_type", schema="directory")
    op.drop_table("credential", schema="directory")
    op.drop_index(
        op.f("ix_client_secret_api_client_id"), table_name="client_secret", schema="directory"
    )
    op.drop_table("client_secret", schema="directory")
    op.drop_table("version", schema="directory")
    op.drop_table("person", schema="directory")
    op.drop_index("ix_org_unit_province_id_kind", table_name="org_unit", schema="directory")
    op.drop_index(op.f("ix_org_unit_parent_id"), table_name="org_unit", schema="directory")
    op.drop_index(op.f("ix_org_unit_norm"), table_name="org_unit", schema="directory")
    op.drop_index("ix_org_unit_h_code", table_name="org_unit", schema="directory")
    op.drop_index("ix_org_unit_code", table_name="org_unit", schema="directory")
    op.drop_table("org_unit", schema="directory")
    op.drop_table("org_group", schema="directory")
    op.drop_index("ix_login_failure_address_at", table_name="login_failure", schema="directory")
    op.drop_table("login_failure", schema="directory")
    op.drop_table("calendar_day", schema="directory")
    op.drop_index(op.f("ix_audit_request_id"), table_name="audit", schema="directory")
    op.drop_table("audit", schema="directory")
    op.drop_table("api_client", schema="directory")
    op.execute("DROP SCHEMA directory")
