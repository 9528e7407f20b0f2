"""What an operator does by hand: migrations, a round of the notifier."""

from datetime import datetime
from zoneinfo import ZoneInfo

from services.gateway import console, failures
from services.gateway.database import migrate as apply_migrations
from services.gateway.database import running_url
from services.gateway.filling import prepare as fill_in
from services.gateway.settings import LocalSettings
from services.gateway.stack import notifier_settings
from services.notifier.rounds.machinery import machinery
from services.notifier.rounds.service import run_round

TIMEZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def migrate() -> None:
    """Nâng cấp cấu trúc dữ liệu · bring the database to the newest migration."""
    with console.failures_explained(), console.steps() as steps:
        apply_migrations(running_url(LocalSettings()), steps)


def prepare() -> None:
    """Nâng cấp, nạp danh bạ và kế hoạch, lập quản trị đầu tiên · make a database ready for use."""
    with console.failures_explained(), console.steps() as steps:
        local = LocalSettings()
        url = running_url(local)
        apply_migrations(url, steps)
        prepared = fill_in(local, url, steps, datetime.now(TIMEZONE))
    if prepared.administrator:
        console.first_administrator(*prepared.administrator)


def one_round() -> None:
    """Chạy một vòng thông báo · plan, send and record once, now."""
    with console.failures_explained():
        local = LocalSettings()
        settings = notifier_settings(local, running_url(local))
        parts, close = machinery(settings, lambda: datetime.now(settings.timezone))
        try:
            trouble = run_round(parts)
        finally:
            close()
        if trouble:
            raise failures.round_incomplete(trouble)
