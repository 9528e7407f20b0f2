"""Plans, clauses, tasks, assignments, progress, duties."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE SCHEMA plan")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DROP SCHEMA plan")
