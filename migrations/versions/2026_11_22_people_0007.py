"""People who change and leave, delegations; letters with one-time links, addresses that refuse."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f]")


def upgrade() -> None:
    # A migration that cannot get its lock soon gives up, instead of stopping everybody behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    _change_people()
    _change_grants()
    op.add_column(
        "assignment_event", sa.Column("on_behalf_of_id", sa.Integer(), nullable=True), schema="plan"
    )
    op.create_foreign_key(
        op.f("fk_assignment_event_on_behalf_of_id"), "assignment_event", "person",
        ["on_behalf_of_id"], ["id"], source_schema="plan", referent_schema="directory",
    )  # fmt: skip
    op.add_column(
        "subject", sa.Column("decided_by_id", sa.Integer(), nullable=True), schema="notifier"
    )
    op.add_column(
        "refused_address",
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        schema="notifier",
    )
    op.alter_column("refused_address", "delivery_id", nullable=True, schema="notifier")
    _create_letters()
    _create_notices()
    _forget_names_of_revisions()


def _change_people() -> None:
    op.add_column(
        "person", sa.Column("norm", sa.String(length=400), nullable=True), schema="directory"
    )
    op.add_column(
        "person",
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        schema="directory",
    )
    for name in ("last_signed_in_at", "deactivated_at", "anonymised_at"):
        moment = sa.Column(name, sa.DateTime(timezone=True), nullable=True)
        op.add_column("person", moment, schema="directory")
    people = op.get_bind()
    for number, name, email in people.execute(
        sa.text("SELECT id, full_name, email FROM directory.person")
    ).all():
        people.execute(
            sa.text("UPDATE directory.person SET norm = :norm WHERE id = :id"),
            {"id": number, "norm": f"{_folded(name)} {email.lower()}"[:400]},
        )
    op.alter_column("person", "norm", nullable=False, schema="directory")


def _folded(text: str) -> str:
    words = unicodedata.normalize("NFC", text).casefold()
    plain = unicodedata.normalize("NFD", _BETWEEN_WORDS.sub(" ", words).strip())
    return _MARKS.sub("", plain).replace("đ", "d")


def _change_grants() -> None:
    op.add_column(
        "role_grant", sa.Column("delegated_by", sa.Integer(), nullable=True), schema="directory"
    )
    op.add_column(
        "role_grant",
        sa.Column("instrument", sa.String(length=200), nullable=True),
        schema="directory",
    )
    op.add_column(
        "role_grant",
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        schema="directory",
    )
    op.create_index(
        "ix_role_grant_delegated_by", "role_grant", ["delegated_by"], schema="directory",
        postgresql_where="delegated_by IS NOT NULL",
    )  # fmt: skip
    op.create_foreign_key(
        op.f("fk_role_grant_delegated_by"), "role_grant", "person", ["delegated_by"], ["id"],
        source_schema="directory", referent_schema="directory",
    )  # fmt: skip
    op.create_check_constraint(
        op.f("ck_role_grant_delegated_for_a_time"), "role_grant",
        "delegated_by IS NULL OR (delegated_by <> person_id AND valid_to - valid_from <= 90)",
        schema="directory",
    )  # fmt: skip


def _create_letters() -> None:
    op.create_table(
        "link_letter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("first_tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leased_by", sa.Uuid(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_link_letter_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_letter")),
        sa.UniqueConstraint("source_id", name=op.f("uq_link_letter_source_id")),
        schema="notifier",
    )
    for name, column, where in (
        ("ix_link_letter_queued", "not_before", "state = 0"),
        ("ix_link_letter_leased", "lease_until", "state = 1"),
        ("ix_link_letter_person_id", "person_id", None),
    ):
        op.create_index(name, "link_letter", [column], schema="notifier", postgresql_where=where)


def _create_notices() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["notifier.message.id"], name=op.f("fk_notice_message_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["directory.person.id"], name=op.f("fk_notice_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        schema="notifier",
    )
    op.create_index("ix_notice_message_id", "notice", ["message_id"], schema="notifier")


def _forget_names_of_revisions() -> None:
    """From now on people are named from the directory; the only rows ever changed, by the owner."""
    op.execute("ALTER TABLE kpi.revision DISABLE TRIGGER only_added")
    op.execute("UPDATE kpi.revision SET author_name = NULL WHERE author_id IS NOT NULL")
    op.execute("ALTER TABLE kpi.revision ENABLE TRIGGER only_added")
    op.create_index(
        "ix_revision_author_id", "revision", ["author_id"], schema="kpi",
        postgresql_where="author_id IS NOT NULL",
    )  # fmt: skip


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_revision_author_id", "revision", schema="kpi")
    # What the older code cannot read goes: messages that speak of addresses, refusals of letters.
    op.execute(
        "DELETE FROM notifier.delivery WHERE message_id IN (SELECT message_id FROM notifier.notice)"
    )
    op.drop_table("notice", schema="notifier")
    op.execute("DELETE FROM notifier.message WHERE kind = 6")
    op.drop_table("link_letter", schema="notifier")
    op.execute("DELETE FROM notifier.refused_address WHERE delivery_id IS NULL")
    op.alter_column("refused_address", "delivery_id", nullable=False, schema="notifier")
    op.drop_column("refused_address", "told_at", schema="notifier")
    op.drop_column("subject", "decided_by_id", schema="notifier")
    op.drop_column("assignment_event", "on_behalf_of_id", schema="plan")
    for name in ("delegated_by", "instrument", "version"):
        op.drop_column("role_grant", name, schema="directory")
    for name in ("anonymised_at", "deactivated_at", "last_signed_in_at", "version", "norm"):
        op.drop_column("person", name, schema="directory")
