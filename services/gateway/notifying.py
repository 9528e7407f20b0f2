"""A round of the notifier by hand."""

from datetime import datetime

from services.gateway import console, failures
from services.gateway.roles import known_urls
from services.gateway.settings import LocalSettings
from services.gateway.stack import notifier_settings
from services.notifier.rounds.machinery import machinery
from services.notifier.rounds.service import run_round


def one_round() -> None:
    """Chạy một vòng thông báo · plan, send and record once, now."""
    with console.failures_explained():
        local = LocalSettings()
        settings = notifier_settings(local, known_urls(local).notifier)
        parts, close = machinery(settings, lambda: datetime.now(settings.timezone))
        try:
            trouble = run_round(parts)
        finally:
            close()
        if trouble:
            raise failures.round_incomplete(trouble)
