"""Rounds that die between any two steps, run side by side, or start again: nothing lost or doubled."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from services.directory.people.domain import Role
from services.notifier.channels.folder import MailFolder
from services.notifier.channels.smtp import Smtp
from services.notifier.ledger.queries import ledger
from services.notifier.messages.models import Message
from services.notifier.obligations.models import Obligation
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import (
    LEASE,
    Box,
    Cast,
    Clock,
    FakePlanApi,
    machinery,
    make_cast,
    make_person,
    make_unit,
    parsed,
)
from tests.notifier.smtp_server import Mailbox, smtp_server

TODAY = NOW.date()
STEPS = ("read", "planned", "grouped", "claimed", "sent", "recorded", "recovered")


@pytest.fixture
def cast(own_database: Sessions) -> Cast:
    return make_cast(own_database)


@pytest.fixture
def parts(own_database: Sessions, api: FakePlanApi, box: Box, clock: Clock) -> Machinery:
    return machinery(own_database, api, box, clock)


class Killed(BaseException):
    """Like kill -9: no handler of ours may catch it."""


def overdue(api: FakePlanApi, cast: Cast, count: int = 3) -> None:
    for number in range(1, count + 1):
        due_on = TODAY - timedelta(days=number)
        api.tell(number, cast.agency, due_on, province_id=cast.province)


def unbalanced_days(sessions: Sessions) -> list[date]:
    with sessions.begin() as session:
        every = session.scalars(select(Obligation.owed_on).distinct()).all()
        return [day for day in every if not ledger(session, day, NOW, None).balanced]


@pytest.mark.parametrize("step", STEPS)
def test_a_round_killed_after_any_step_is_made_up_for(
    step: str, parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    overdue(api, cast)

    def kill(passed: str) -> None:
        if passed == step:
            raise Killed

    with pytest.raises(Killed):
        run_round(parts, kill)
    for _ in range(4):
        clock.pass_(minutes=LEASE.total_seconds() / 60)
        run_round(parts)

    mails = [envelope.id for envelope in box.envelopes]
    with parts.sessions.begin() as session:
        written = set(session.scalars(select(Message.id).where(Message.kind == "overdue")))
    assert set(mails) == written
    # The one window of at-least-once: sent, but not recorded.
    assert len(mails) - len(set(mails)) == (1 if step == "sent" else 0)
    assert unbalanced_days(parts.sessions) == []
    with parts.sessions.begin() as session:
        reached = ledger(session, TODAY, clock.now, None)
        assert reached.late == 0


def test_two_workers_and_a_fresh_one_send_each_mail_once(
    own_database: Sessions, cast: Cast, api: FakePlanApi, clock: Clock
) -> None:
    overdue(api, cast, count=40)
    more = [make_other_agency(own_database, cast, number) for number in range(12)]
    for place, agency in enumerate(more):
        api.tell(100 + place, agency, TODAY - timedelta(days=3), province_id=cast.province)
    mailbox = Mailbox()

    with smtp_server(mailbox) as url:

        def worker(_: int) -> None:
            run_round(machinery(own_database, api, Smtp(url, timeout=5), clock, batch=3))

        with ThreadPoolExecutor(3) as pool:
            list(pool.map(worker, range(3)))
        worker(0)
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(worker, range(2)))

    names = [parsed(content)["Message-ID"] for _, content in mailbox.taken]
    assert len(names) == len(set(names)) == 15
    assert len(mailbox.mails("can-bo@example.vn")) == 1
    assert unbalanced_days(own_database) == []


def test_a_restart_writes_no_second_file(
    own_database: Sessions, cast: Cast, api: FakePlanApi, clock: Clock, tmp_path: Path
) -> None:
    api.tell(1, cast.agency, TODAY - timedelta(days=1), province_id=cast.province)

    for _ in range(3):
        run_round(machinery(own_database, api, MailFolder(tmp_path), clock))

    to = [str(parsed(file.read_bytes())["To"]) for file in tmp_path.iterdir()]
    assert sorted(to) == [
        "Nguyễn Thị can-bo <can-bo@example.vn>",
        "Nguyễn Thị thu-truong <thu-truong@example.vn>",
    ]
    assert {file.suffix for file in tmp_path.iterdir()} == {".eml"}


def test_a_clock_that_jumps_three_days_floods_nobody(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    for number in range(1, 21):
        due_on = TODAY + timedelta(days=number % 4 - 1)
        api.tell(number, cast.agency, due_on, province_id=cast.province)
    run_round(parts)
    before = len(box.to("can-bo"))

    clock.pass_(days=3)
    run_round(parts)
    run_round(parts)

    assert len(box.to("can-bo")) - before <= 2
    assert unbalanced_days(parts.sessions) == []


def test_a_quiet_round_reads_one_empty_page_and_plans_nothing(
    parts: Machinery, cast: Cast, api: FakePlanApi, clock: Clock
) -> None:
    overdue(api, cast)
    run_round(parts)
    with parts.sessions.begin() as session:
        before = session.scalar(select(func.max(Obligation.id)))

    clock.pass_(minutes=1)
    run_round(parts)

    with parts.sessions.begin() as session:
        assert session.scalar(select(func.max(Obligation.id))) == before


def make_other_agency(sessions: Sessions, cast: Cast, number: int) -> int:
    """An agency with one officer."""
    with sessions.begin() as session:
        unit = make_unit(
            session, f"dong-thap/so-{number}", parent_id=cast.province, province_id=cast.province
        )
        make_person(session, f"can-bo-{number}", (Role.OFFICER, unit))
        return unit
