"""The scheduler's tick, in a thread beside the apps."""

import threading
from pathlib import Path

from apscheduler.events import EVENT_JOB_EXECUTED
from sqlalchemy import URL

from services.notifier.channels.folder import MailFolder
from services.notifier.channels.smtp import Smtp
from services.notifier.heartbeat.models import Round
from services.notifier.rounds.machinery import transport
from services.notifier.settings import Settings
from services.notifier.worker import start
from services.shared.db import Sessions


def settings_for(sessions: Sessions, **values: object) -> Settings:
    url: URL = sessions.kw["bind"].url
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return Settings(database_url=plain, plan_api_url="http://127.0.0.1:1", **values)  # type: ignore[arg-type]


def test_the_first_round_runs_at_once_and_outlives_a_plan_api_that_is_down(
    own_database: Sessions, tmp_path: Path
) -> None:
    done = threading.Event()

    scheduler = start(settings_for(own_database, mail_folder=tmp_path))
    scheduler.add_listener(lambda _: done.set(), EVENT_JOB_EXECUTED)
    [job] = scheduler.get_jobs()
    ran = done.wait(20)
    scheduler.shutdown()

    assert ran
    assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)
    with own_database.begin() as session:
        assert str(session.get_one(Round, 1).error).startswith("plan API: ConnectError")


def test_mails_go_to_a_server_where_one_is_set(own_database: Sessions, tmp_path: Path) -> None:
    assert isinstance(transport(settings_for(own_database, mail_folder=tmp_path)), MailFolder)
    assert isinstance(transport(settings_for(own_database, smtp_url="smtp://127.0.0.1")), Smtp)


def test_a_lease_outlasts_a_batch_of_slow_mails(own_database: Sessions) -> None:
    settings = settings_for(own_database, batch=20, smtp_timeout=20)

    assert settings.lease.total_seconds() >= 20 * 20
