"""The simulated values: marked as such, the same every time, and telling the story they should."""

import time
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import parse
from services.directory.units.queries import directory
from services.gateway.demo.values import generate_values
from services.kpi_api.assessments.models import Verdict
from services.kpi_api.catalogue.service import load_catalogue
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.observations.models import Observation, Revision
from services.kpi_api.rollups.models import Rollup
from services.kpi_api.rollups.queries import rollup_differences
from tests.conftest import NOW
from tests.kpi_api.make import load_targets, put, unit

SEED = 7
TODAY = NOW.date()


def scene(session: Session) -> Session:
    load_catalogue(session)
    load_targets(session)
    return session


def test_values_are_quick_marked_and_true_in_their_sums(directory_session: Session) -> None:
    session = scene(directory_session)
    started = time.perf_counter()

    stored = generate_values(session, TODAY, SEED)

    assert time.perf_counter() - started < 5
    assert stored > 1_500
    assert rollup_differences(session) == []
    sources = session.scalars(select(Observation.pub_source_id).distinct()).all()
    assert len(sources) == 1
    kept = select(func.sum(Rollup.n_simulated) - func.sum(Rollup.n_reported))
    assert session.scalar(kept) == 0


def test_the_same_seed_and_day_change_nothing(directory_session: Session) -> None:
    session = scene(directory_session)
    generate_values(session, TODAY, SEED)
    before = session.scalar(select(func.count()).select_from(Revision))

    assert generate_values(session, TODAY, SEED) == 0
    assert session.scalar(select(func.count()).select_from(Revision)) == before


def test_a_real_value_stays(directory_session: Session) -> None:
    session = scene(directory_session)
    put(session, "DVC-ADULT-USE", "dong-thap", "2026-Q3", 1, 3)

    generate_values(session, TODAY, SEED)

    kept = select(Observation.num).where(
        Observation.unit_id == unit(session, "dong-thap").id,
        Observation.indicator_id == indicators(session)["DVC-ADULT-USE"].id,
        Observation.period == 202623,
    )
    assert session.scalar(kept) == 1


def test_the_province_narrowly_misses_the_target_of_2025(directory_session: Session) -> None:
    session = scene(directory_session)

    generate_values(session, TODAY, SEED)

    adults = indicators(session)["DVC-ADULT-USE"].id
    verdicts = session.scalars(select(Verdict).where(Verdict.result == "not_met")).all()
    judged = next(each for each in verdicts if each.target_value == 50)
    assert (judged.unit_id, judged.period) == (unit(session, "dong-thap").id, 202524)
    assert judged.gap is not None
    assert Decimal(-1) < judged.gap < 0
    assert judged.simulated
    latest = parse("2026-Q3")
    assert latest is not None
    provinces = directory(session).provinces(latest.last_day)
    having = session.scalars(
        select(Rollup.province_id).where(
            Rollup.indicator_id == adults, Rollup.period == latest.stored
        )
    ).all()
    assert {each.key for each in provinces if each.id not in having} == {"dien-bien"}
