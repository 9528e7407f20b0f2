"""Brings a migrated database to where people can work: reference, accounts, and the demo's figures."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import select

from services.directory.people.models import DirectoryAudit
from services.gateway.accounts_file import ensure_accounts
from services.gateway.console import Steps
from services.gateway.credentials import add_first_administrator
from services.gateway.seeds import SEED, Part, demo_parts, reference_parts
from services.shared.audit import record
from services.shared.db import Sessions
from services.shared.wording import Words

ACCOUNTS = Words("Tài khoản", "Accounts")
FILLED = "filled"


class Prepared(NamedTuple):
    """Who may sign in: the demo's accounts, or the administrator made just now."""

    accounts: dict[str, Any]
    administrator: tuple[str, str] | None


def prepare(
    sessions: Sessions, steps: Steps, now: datetime, accounts_file: Path | None
) -> Prepared:
    """Fill in what is missing; without a file for demo accounts, there is no demo."""
    fill(sessions, steps, reference_parts(now))
    if accounts_file is None:
        with sessions.begin() as session:
            return Prepared({"people": [], "clients": []}, add_first_administrator(session, now))
    with steps.step(ACCOUNTS):
        accounts = ensure_accounts(sessions, accounts_file, now, SEED)
    fill(sessions, steps, demo_parts(now))
    return Prepared(accounts, None)


def fill(sessions: Sessions, steps: Steps, parts: Iterable[Part]) -> None:
    """Fill in each part once, in a transaction of its own: a cut-off start leaves whole parts."""
    with sessions() as session:
        done = set(
            session.scalars(
                select(DirectoryAudit.subject_id).where(
                    DirectoryAudit.action == FILLED, DirectoryAudit.subject_kind == "part"
                )
            )
        )
    for part in parts:
        if part.name not in done:
            with steps.step(part.title), sessions.begin() as session:
                part.fill(session)
                record(session, DirectoryAudit, None, FILLED, ("part", part.name))
