"""`tiendo upkeep`."""

from datetime import datetime
from functools import partial
from typing import Annotated

import typer

from services.gateway import console
from services.gateway.roles import ServiceSessions, known_urls
from services.gateway.scheduling import until_stopped
from services.gateway.settings import LocalSettings
from services.gateway.upkeep import run_upkeep, start
from services.shared.clock import COUNTRY


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
