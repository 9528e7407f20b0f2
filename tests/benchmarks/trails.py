"""The audit trail: proving it against reading it, and writing it with the sealer running or not."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from threading import Event

from sqlalchemy import select, text

from services.gateway.postgres import Postgres
from services.plan_api.trail.models import TRAIL, PlanAudit
from services.shared.audit import record
from services.shared.clock import COUNTRY
from services.shared.db import Sessions, open_sessions
from services.shared.sealing import seal, walk
from tests.benchmarks.measuring import Goal, Measured, in_turn

ROWS = 100_000
WRITERS, EACH = 4, 250
_FILL = text(
    "INSERT INTO plan.audit (at, actor_kind, actor_id, action, subject_kind, subject_id, unit_id, before,"
    " after, request_id) SELECT now(), 'person', n % 500, 'confirmed', 'assignment', n::text, 100001 + n % 5000,"
    " jsonb_build_object('workflow', 'submitted', 'percent', n % 100, 'due_on', '2026-12-31'),"
    " jsonb_build_object('workflow', 'confirmed', 'percent', n % 100, 'due_on', '2026-12-31'),"
    " gen_random_uuid()::text FROM generate_series(1, :rows) AS n"
)


def measured(postgres: Postgres) -> list[Measured]:
    return [*_proving(postgres), *_writing(postgres)]


def _proving(postgres: Postgres) -> Iterator[Measured]:
    with _database(postgres, "proving") as sessions:
        with sessions.begin() as session:
            session.execute(_FILL, {"rows": ROWS})

        def prove() -> None:
            with sessions() as session:
                walked = walk(session, TRAIL, datetime.now(COUNTRY))
            if walked.finding or walked.head.seq != ROWS:
                raise AssertionError(walked)

        def read() -> None:
            with sessions() as session:
                rows = session.execute(select(TRAIL.audit), execution_options={"yield_per": 5_000})
                for _ in rows:
                    pass

        seal(sessions, TRAIL)
        names = (f"audit verify, {ROWS} rows", "reading the same rows")
        yield in_turn(names, prove, read, Goal("≤ 10 s", seconds=10))


def _writing(postgres: Postgres) -> Iterator[Measured]:
    with _database(postgres, "writing") as sessions:

        def one_writer(number: int) -> None:
            for place in range(EACH):
                with sessions.begin() as session:
                    record(session, PlanAudit, None, "changed", ("assignment", place, number))

        def all_write() -> None:
            with ThreadPoolExecutor(WRITERS) as pool:
                list(pool.map(one_writer, range(WRITERS)))

        def with_the_sealer() -> None:
            with _sealing(sessions):
                all_write()

        names = (f"{WRITERS} writers, sealing runs without a pause", f"{WRITERS} writers alone")
        # The sealer itself takes a share of two cores; it must not make writers wait for locks.
        yield in_turn(names, with_the_sealer, all_write, Goal("≤ 2.0 times", ratio=2.0))


@contextmanager
def _sealing(sessions: Sessions) -> Iterator[None]:
    ended = Event()

    def again_and_again() -> None:
        while not ended.is_set():
            seal(sessions, TRAIL)

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(again_and_again)
        try:
            yield
        finally:
            ended.set()
            done.result()


@contextmanager
def _database(postgres: Postgres, name: str) -> Iterator[Sessions]:
    postgres.create_database(name, template="tiendo")
    sessions = open_sessions(postgres.url(name))
    yield sessions
    sessions.kw["bind"].dispose()
