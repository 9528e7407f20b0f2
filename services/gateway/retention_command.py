"""`tiendo retention`: delete what has been kept long enough, or say what would go."""

from datetime import datetime
from typing import Annotated

import typer

from services.gateway import console
from services.gateway.retaining import NAMES, run_retention
from services.gateway.roles import ServiceSessions, known_urls
from services.gateway.settings import LocalSettings
from services.shared.clock import COUNTRY


def retention(
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="chỉ liệt kê · only say what would go")
    ] = False,
) -> None:
    """Xóa dữ liệu cá nhân hết hạn lưu (TIENDO_RETENTION_*) · clear what was kept long enough."""
    with console.failures_explained():
        local = LocalSettings()
        sessions = ServiceSessions.open(known_urls(local))
        try:
            mails = local.local / "mail"
            gone = run_retention(sessions, mails, datetime.now(COUNTRY), dry_run=dry_run)
        finally:
            sessions.close()
    if dry_run:
        console.out.print("Chưa xóa gì · nothing was deleted (--dry-run)")
    for name, count in gone.items():
        words = NAMES[name]
        console.out.print(f"{count:>6}  {words.vi} · {words.en}", soft_wrap=True)
