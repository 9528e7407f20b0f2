"""What an operator does to a database by hand."""

from datetime import datetime
from functools import partial
from typing import Annotated

import typer

from services.gateway import console, migrating
from services.gateway.database import running_url
from services.gateway.filling import prepare as prepare_database
from services.gateway.roles import ServiceSessions, known_urls, set_passwords
from services.gateway.scheduling import until_stopped
from services.gateway.settings import LocalSettings
from services.gateway.upkeep import run_upkeep, start
from services.shared.clock import COUNTRY


def migrate() -> None:
    """Nâng cấp cấu trúc dữ liệu · bring the database to the newest migration."""
    with console.failures_explained(), console.steps() as steps:
        migrating.migrate(running_url(LocalSettings()), steps)


def prepare() -> None:
    """Nâng cấp, nạp danh bạ và kế hoạch, lập quản trị đầu tiên · make a database ready for use."""
    with console.failures_explained(), console.steps() as steps:
        local = LocalSettings()
        url = running_url(local)
        prepared = prepare_database(local, url, steps, datetime.now(COUNTRY))
        set_passwords(local, url)
    if prepared.administrator:
        console.first_administrator(*prepared.administrator)


def upkeep(
    *,
    daily: Annotated[
        bool, typer.Option("--daily", help="chạy mãi, mỗi ngày một lần · keep running, once a day")
    ] = False,
) -> None:
    """Việc hằng ngày: kỳ mới, chốt đánh giá · the day's upkeep: new periods, verdicts."""
    with console.failures_explained():
        urls = known_urls(LocalSettings())
        if daily:
            until_stopped(partial(start, urls))
            return
        sessions = ServiceSessions.open(urls)
        try:
            done = run_upkeep(sessions, datetime.now(COUNTRY))
        finally:
            sessions.close()
    console.out.print(
        f"{done.periods} kỳ mới · new periods; {done.verdicts} đánh giá mới · new verdicts; "
        f"{done.units} thay đổi đơn vị · changes of units"
    )
