"""Obligations, messages, deliveries, feed cursors."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA notifier")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP SCHEMA notifier")
