"""`tiendo audit`: seal the trails, and prove them."""

from datetime import datetime
from functools import partial
from typing import Annotated

import typer

from services.gateway import console, failures, proving
from services.gateway.database import running_url
from services.gateway.scheduling import until_stopped
from services.gateway.sealing import sealed_now, start
from services.gateway.settings import LocalSettings
from services.shared.clock import COUNTRY


def seal(
    *,
    watch: Annotated[
        bool, typer.Option("--watch", help="chạy mãi · keep running, every few seconds")
    ] = False,
) -> None:
    """Niêm phong nhật ký · give every waiting row of the trails its seal."""
    with console.failures_explained():
        local = LocalSettings()
        url = local.sealer_database_url or running_url(local)
        if watch:
            until_stopped(partial(start, url))
            return
        done = sealed_now(url)
    console.out.print(", ".join(f"{name} {number}" for name, number in done.items()))


def verify(
    schema: Annotated[list[str] | None, typer.Option(help="directory, plan, kpi, notifier")] = None,
    expect: Annotated[
        list[str] | None,
        typer.Option(help="SCHEMA:SEQ:HASH, một đầu chuỗi đã ghi lại · a head noted before"),
    ] = None,
) -> None:
    """Kiểm tra chuỗi niêm phong · find the first row that is not what was sealed; print the heads."""
    with console.failures_explained():
        names = proving.known(schema or [])
        noted = [proving.head_of(text) for text in expect or []]
        heads, wrong = proving.prove(
            running_url(LocalSettings()), names, noted, datetime.now(COUNTRY)
        )
        for head in heads:
            console.out.print(str(head), soft_wrap=True)
        if wrong:
            vi, en = ("; ".join(column) for column in zip(*wrong, strict=True))
            raise failures.UpError(vi, en)
