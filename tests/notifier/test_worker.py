"""The scheduler's tick, in a thread beside the apps."""

import threading
from datetime import datetime
from pathlib import Path

from apscheduler.events import EVENT_JOB_EXECUTED
from apscheduler.job import Job
from sqlalchemy import URL, text

from services.notifier.channels.folder import MailFolder
from services.notifier.channels.smtp import Smtp
from services.notifier.heartbeat.models import Round
from services.notifier.heartbeat.service import condition
from services.notifier.rounds.machinery import transport
from services.notifier.settings import Settings
from services.notifier.worker import start
from services.shared.db import Sessions
from tests.conftest import NOW


def settings_for(sessions: Sessions, **values: object) -> Settings:
    url: URL = sessions.kw["bind"].url
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return Settings(database_url=plain, plan_api_url="http://127.0.0.1:1", **values)  # type: ignore[arg-type]


def one_round(settings: Settings) -> Job:
    """Start, wait for the first round to end, stop. The round waits until we listen."""
    listening, done = threading.Event(), threading.Event()

    def clock() -> datetime:
        if threading.current_thread() is not threading.main_thread():
            listening.wait(20)
        return NOW

    scheduler = start(settings, clock)
    scheduler.add_listener(lambda _: done.set(), EVENT_JOB_EXECUTED)
    [job] = scheduler.get_jobs()
    listening.set()
    ran = done.wait(60)
    scheduler.shutdown()
    assert ran
    return job


def test_the_first_round_runs_at_once_and_outlives_a_plan_api_that_is_down(
    own_database: Sessions, tmp_path: Path
) -> None:
    job = one_round(settings_for(own_database, mail_folder=tmp_path))

    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    with own_database.begin() as session:
        assert str(session.get_one(Round, 1).error).startswith("plan API: ConnectError")


def test_mails_go_to_a_server_where_one_is_set(own_database: Sessions, tmp_path: Path) -> None:
    assert isinstance(transport(settings_for(own_database, mail_folder=tmp_path)), MailFolder)
    assert isinstance(transport(settings_for(own_database, smtp_url="smtp://127.0.0.1")), Smtp)


def test_a_lease_outlasts_a_batch_of_slow_mails(own_database: Sessions) -> None:
    settings = settings_for(own_database, batch=20, smtp_timeout=20)

    assert settings.lease.total_seconds() >= 20 * 20


def test_a_round_that_fails_leaves_a_sign(own_database: Sessions, tmp_path: Path) -> None:
    with own_database.begin() as session:
        session.execute(text("DROP TABLE notifier.feed"))

    one_round(settings_for(own_database, mail_folder=tmp_path))

    with own_database.begin() as session:
        assert condition(session) == "no full round yet; round failed: ProgrammingError"
