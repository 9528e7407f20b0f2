"""API clients: rate limits, last use, revocation; which way a session was signed in to."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

CLIENT = "api_client"
SCHEMA = "directory"
# Before there was one source per client, several could bear it: the first keeps it.
ONE_EACH = """
UPDATE directory.api_client AS later SET source = NULL
WHERE later.active AND EXISTS (
    SELECT 1 FROM directory.api_client AS earlier
    WHERE earlier.active AND earlier.source = later.source AND earlier.id < later.id
)
"""


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    for column in (
        sa.Column(
            "rate_limits", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_reason", sa.String(length=500), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    ):
        op.add_column(CLIENT, column, schema=SCHEMA)
    op.execute(ONE_EACH)
    op.create_index(
        "uq_api_client_source",
        CLIENT,
        ["source"],
        unique=True,
        schema=SCHEMA,
        postgresql_where=sa.text("active"),
    )
    method = sa.Column("method", sa.String(40), server_default="password", nullable=False)
    op.add_column("session", method, schema=SCHEMA)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("session", "method", schema=SCHEMA)
    op.drop_index("uq_api_client_source", CLIENT, schema=SCHEMA)
    for name in ("version", "revoked_reason", "revoked_at", "last_used_at", "rate_limits"):
        op.drop_column(CLIENT, name, schema=SCHEMA)
