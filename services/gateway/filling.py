"""Brings a database to where people can work: reference, accounts, the demo's figures."""

from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from services.gateway.accounts_file import ensure_accounts
from services.gateway.console import Steps
from services.gateway.credentials import add_first_administrator, ensure_client, has_real_people
from services.gateway.migrating import migrate
from services.gateway.parts import fill
from services.gateway.seeds import SEED, demo_parts, reference_parts
from services.gateway.settings import LocalSettings
from services.shared.db import Sessions, open_sessions


class Prepared(NamedTuple):
    """Who may sign in: the demo's accounts, or the administrator made just now."""

    accounts: dict[str, Any]
    administrator: tuple[str, str] | None


def prepare(local: LocalSettings, url: str, steps: Steps, now: datetime) -> Prepared:
    """Migrate, then fill in what is missing; the notifier always gets its own way in."""
    migrate(url, steps)
    sessions = open_sessions(url, pool_size=2)
    try:
        fill(sessions, steps, reference_parts(now))
        with sessions.begin() as session:
            ensure_client(session, local.notifier_secret(), now)
            demo = local.demo and not has_real_people(session)
        if demo:
            return _with_demo(sessions, steps, now, local.accounts_file)
        with sessions.begin() as session:
            return Prepared({"people": [], "clients": []}, add_first_administrator(session, now))
    finally:
        sessions.kw["bind"].dispose()


def _with_demo(sessions: Sessions, steps: Steps, now: datetime, file: Path) -> Prepared:
    accounts = ensure_accounts(sessions, file, steps, now, SEED)
    fill(sessions, steps, demo_parts(now))
    return Prepared(accounts, None)
