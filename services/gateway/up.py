"""`make up`: everything a bare machine needs to show Tiến Độ, until it is told to stop."""

from contextlib import ExitStack, closing
from datetime import datetime
from typing import Any

from services.gateway import background, checks, console
from services.gateway.filling import Prepared
from services.gateway.readying import ready
from services.gateway.server import serve
from services.gateway.settings import LocalSettings
from services.gateway.stack import everything


def run_everything(local: LocalSettings, now: datetime) -> None:
    """Start, serve, stop; whatever was opened is closed, however this ends."""
    with ExitStack() as stack:
        stack.enter_context(checks.only_instance(local))
        sock = stack.enter_context(closing(checks.bound_socket(local.port)))
        urls, prepared = stack.enter_context(ready(local, now))
        app = everything(local, urls)

        def on_ready() -> None:
            stack.enter_context(background.running(local, urls))
            _welcome(local, prepared)

        serve(app, sock, on_ready)
        console.out.print("\nĐang dừng · stopping …")


def _welcome(local: LocalSettings, prepared: Prepared) -> None:
    people: list[dict[str, Any]] = prepared.accounts["people"]
    console.welcome(local.address, people, ".local/demo-accounts.json")
    if prepared.administrator:
        console.first_administrator(*prepared.administrator)
