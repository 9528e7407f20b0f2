"""The day's upkeep: a new year's periods, verdicts on targets fallen due, and nothing twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.gateway.demo.values import generate_values
from services.gateway.postgres import Postgres
from services.gateway.roles import ServiceSessions
from services.gateway.seeds import SEED
from services.gateway.settings import ServiceUrls
from services.gateway.upkeep import Upkept, run_upkeep, start
from services.kpi_api.assessments.models import Verdict
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.models import Occurrence, Task
from services.shared.db import Sessions
from tests.conftest import NOW, cloned
from tests.guards import under_role

NEW_YEAR = datetime(2027, 1, 1, 0, 10, tzinfo=NOW.tzinfo)
# The figures end before the targets of 2025 fall due: their verdicts are still to come.
FIGURES_UP_TO = date(2025, 12, 1)


@pytest.fixture
def filled(postgres: Postgres, plans_template: str) -> Iterator[Sessions]:
    for sessions in cloned(postgres, plans_template):
        with sessions.begin() as session:
            generate_values(session, FIGURES_UP_TO, SEED)
        yield sessions


def broadcasts(session: Session) -> list[str]:
    """The months of LS18's television programme."""
    wanted = select(Occurrence.label).join(Task).join(Plan).where(
        Plan.code == "ls-2018-dich-vu-cong-truc-tuyen", Task.code == "III.2.1"
    )  # fmt: skip
    return list(session.scalars(wanted.order_by(Occurrence.start_on)))


def test_each_thing_is_done_once(filled: Sessions) -> None:
    """One scene for many facts: filling the plans takes seconds."""
    offices = ServiceSessions(
        *(under_role(filled, name) for name in ("plan_api", "kpi_api", "notifier"))
    )
    with ThreadPoolExecutor(2) as pool:
        first = list(pool.map(lambda _: run_upkeep(offices, NOW), range(2)))
        new_year = list(pool.map(lambda _: run_upkeep(offices, NEW_YEAR), range(2)))
    with filled() as session:
        months = broadcasts(session)
        kept = session.scalar(select(func.count()).select_from(Verdict))

    assert [each.periods for each in first] == [0, 0]
    assert sorted(each.periods for each in new_year) == [0, 12 + 1 + 1]
    assert months[-12:] == [f"2028-{month:02}" for month in range(1, 13)]
    assert sum(each.verdicts for each in first) > 0
    assert sum(each.verdicts for each in first + new_year) == kept
    assert run_upkeep(offices, NEW_YEAR) == Upkept(0, 0, 0)


def test_it_is_daily_at_ten_past_midnight(postgres: Postgres) -> None:
    scheduler = start(ServiceUrls(*[postgres.url()] * 4))
    try:
        [job] = scheduler.get_jobs()
        after = job.trigger.get_next_fire_time(None, NOW)
    finally:
        scheduler.shutdown()

    assert after == datetime(2026, 11, 22, 0, 10, tzinfo=NOW.tzinfo)
