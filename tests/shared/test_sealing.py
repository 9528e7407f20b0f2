"""The chain of seals over a trail: what it finds, and several sealers at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from services.plan_api.trail.models import TRAIL, PlanAudit
from services.shared.audit import record
from services.shared.db import Sessions
from services.shared.sealing import Finding, Head, head, holds, seal, walk
from services.shared.tokens import Actor
from tests.conftest import NOW
from tests.guards import under_role

LATER = NOW + timedelta(days=400)
SOMEBODY = Actor("person", 7, "Bà Bảy")


def write(session: Session, count: int) -> None:
    for number in range(count):
        change = ({"percent": number}, {"percent": number + 1, "reason": "đã làm: “xong”"})
        record(session, PlanAudit, SOMEBODY, "changed", ("assignment", number, 9), change)


@pytest.fixture
def sealed(own_database: Sessions) -> Sessions:
    """Ten rows, sealed."""
    with own_database.begin() as session:
        write(session, 10)
    assert seal(own_database, TRAIL) == 10
    return own_database


def found(sessions: Sessions) -> Finding | None:
    with sessions() as session:
        return walk(session, TRAIL, LATER).finding


def tamper(sessions: Sessions, *words: str) -> None:
    """As somebody who may switch triggers off: the cluster's own administrator."""
    with sessions.begin() as session:
        session.execute(text("SET LOCAL session_replication_role = replica"))
        for each in words:
            session.execute(text(each))


def test_an_untouched_trail_is_whole_and_its_head_is_the_last_seal(sealed: Sessions) -> None:
    with sealed() as session:
        walked = walk(session, TRAIL, LATER)
        last = head(session, TRAIL)

    assert walked.finding is None
    assert walked.head == last
    assert (last.schema, last.seq, len(last.hash)) == ("plan", 10, 32)
    assert seal(sealed, TRAIL) == 0


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("UPDATE plan.audit SET after = '{\"percent\": 5}' WHERE id = 4", "tampered"),
        ("UPDATE plan.audit SET unit_id = 8 WHERE id = 4", "tampered"),
        ("UPDATE plan.audit SET at = at + interval '1 microsecond' WHERE id = 4", "tampered"),
        ("UPDATE plan.audit SET actor_id = NULL WHERE id = 4", "tampered"),
        ("UPDATE plan.audit_seal SET hash = set_byte(hash, 3, 0) WHERE seq = 4", "tampered"),
        ("DELETE FROM plan.audit WHERE id = 4", "missing"),
    ],
)
def test_one_changed_byte_is_found_and_its_row_named(
    sealed: Sessions, words: str, wrong: str
) -> None:
    tamper(sealed, words)

    assert found(sealed) == Finding("plan", wrong, 4, 4)  # type: ignore[arg-type]


def test_a_seal_that_is_gone_is_missing(sealed: Sessions) -> None:
    tamper(sealed, "DELETE FROM plan.audit_seal WHERE seq = 4")

    assert found(sealed) == Finding("plan", "missing", None, 4)


def test_two_seals_that_changed_places_are_found(sealed: Sessions) -> None:
    tamper(
        sealed,
        "UPDATE plan.audit_seal SET seq = 99 WHERE seq = 4",
        "UPDATE plan.audit_seal SET seq = 4 WHERE seq = 7",
        "UPDATE plan.audit_seal SET seq = 7 WHERE seq = 99",
    )

    assert found(sealed) == Finding("plan", "reordered", 7, 4)


def test_rows_that_went_before_their_seal_or_came_past_the_queue_are_found(
    own_database: Sessions,
) -> None:
    with own_database.begin() as session:
        write(session, 2)
    tamper(own_database, "DELETE FROM plan.audit WHERE id = 2")
    seal(own_database, TRAIL)
    gone = found(own_database)
    tamper(
        own_database,
        "DELETE FROM plan.audit_unsealed",
        "INSERT INTO plan.audit (actor_kind, action, subject_kind, subject_id, request_id)"
        " VALUES ('system', 'x', 'x', '1', '')",
    )

    assert gone == Finding("plan", "missing", 2, None)
    assert found(own_database) == Finding("plan", "unsealed", 3, None)


def test_a_trail_made_anew_is_whole_but_has_not_the_head_that_was_noted(sealed: Sessions) -> None:
    with sealed() as session:
        noted = head(session, TRAIL)
    tamper(
        sealed,
        "UPDATE plan.audit SET actor_id = 8 WHERE id = 4",
        "DELETE FROM plan.audit_seal",
        "INSERT INTO plan.audit_unsealed SELECT id FROM plan.audit",
    )
    seal(sealed, TRAIL)

    assert found(sealed) is None
    with sealed() as session:
        assert not holds(session, TRAIL, noted)
        assert holds(session, TRAIL, head(session, TRAIL))
        assert not holds(session, TRAIL, Head("plan", 11, noted.hash))


def test_a_transaction_undone_leaves_a_gap_and_a_late_one_comes_in_later(
    own_database: Sessions,
) -> None:
    with own_database() as late, own_database() as undone:
        write(late, 1)
        late.flush()
        write(undone, 1)
        undone.flush()
        undone.rollback()
        with own_database.begin() as session:
            write(session, 1)
        assert seal(own_database, TRAIL) == 1
        late.commit()
    assert seal(own_database, TRAIL) == 1

    with own_database() as session:
        order = session.scalars(text("SELECT audit_id FROM plan.audit_seal ORDER BY seq")).all()
        assert walk(session, TRAIL, LATER).finding is None
    assert order == [3, 1]


def test_several_sealers_beside_writers_seal_each_row_once(own_database: Sessions) -> None:
    def one_writes(_: int) -> None:
        for _ in range(10):
            with own_database.begin() as session:
                write(session, 1)

    def one_seals(_: int) -> int:
        return sum(seal(own_database, TRAIL) for _ in range(20))

    with ThreadPoolExecutor(6) as pool:
        writers = [pool.submit(one_writes, n) for n in range(3)]
        sealers = [pool.submit(one_seals, n) for n in range(3)]
        for each in writers:
            each.result()
        done = sum(each.result() for each in sealers) + seal(own_database, TRAIL)

    assert done == 30
    assert found(own_database) is None


@pytest.mark.parametrize("table", ["audit", "audit_seal"])
@pytest.mark.parametrize(
    "words", ["UPDATE plan.{} SET {} = 1 WHERE false", "DELETE FROM plan.{}", "TRUNCATE plan.{}"]
)
def test_nobody_changes_what_is_written_the_owner_neither(
    session: Session, table: str, words: str
) -> None:
    column = {"audit": "actor_id", "audit_seal": "seq"}[table]

    with pytest.raises(DBAPIError, match="only ever grows"):
        session.execute(text(words.format(table, column)))


@pytest.fixture
def sealer(own_database: Sessions) -> Sessions:
    return under_role(own_database, "sealer")


def test_sealing_needs_no_more_than_the_sealers_role(
    own_database: Sessions, sealer: Sessions
) -> None:
    with own_database.begin() as session:
        write(session, 3)

    assert seal(sealer, TRAIL) == 3
