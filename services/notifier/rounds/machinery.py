"""What rounds work with, made from the settings.

Its own file beside service: the steps of a round do not know what its parts are made of.
"""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from services.notifier.channels.domain import Transport
from services.notifier.channels.folder import MailFolder
from services.notifier.channels.smtp import Smtp
from services.notifier.plan_client import PlanApi
from services.notifier.sending.domain import Terms
from services.notifier.settings import Settings
from services.shared.clock import Clock
from services.shared.db import Sessions, open_sessions

# A worker needs one connection at a time, and one to spare.
CONNECTIONS = 2


@dataclass(frozen=True, slots=True)
class Machinery:
    """`clock` is asked anew at each step, for a round may take a while."""

    sessions: Sessions
    plan_api: PlanApi
    transport: Transport
    clock: Clock
    terms: Terms
    digest_hour: int = 8


def machinery(settings: Settings, clock: Clock) -> tuple[Machinery, Callable[[], None]]:
    """What rounds work with, and how to give it back."""
    sessions = open_sessions(settings.database_url, CONNECTIONS)
    http = httpx.Client(base_url=settings.plan_api_url, timeout=settings.plan_api_timeout)
    found = Machinery(
        sessions=sessions,
        plan_api=PlanApi(http, settings.client_id, settings.client_secret, clock),
        transport=transport(settings),
        clock=clock,
        terms=terms(settings),
        digest_hour=settings.digest_hour,
    )

    def close() -> None:
        http.close()
        sessions.kw["bind"].dispose()

    return found, close


def transport(settings: Settings) -> Transport:
    """The mail server where one is set, else a folder of files."""
    if settings.smtp_url:
        return Smtp(settings.smtp_url, settings.smtp_timeout)
    return MailFolder(settings.mail_folder)


def terms(settings: Settings) -> Terms:
    site = settings.public_url.rstrip("/")
    return Terms(
        sender=settings.mail_from,
        site=site,
        unsubscribe=f"{site}{settings.root_path}/v1/unsubscribe",
        batch=settings.batch,
        lease=settings.lease,
    )
