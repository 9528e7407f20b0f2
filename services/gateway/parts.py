"""Fills parts into a database, each once and whole; the audit trail tells which are there."""

from collections.abc import Iterable

from sqlalchemy import select, text

from services.directory.people.models import DirectoryAudit
from services.gateway.console import Steps
from services.gateway.seeds import Part
from services.shared.audit import record
from services.shared.db import Sessions

FILLED = "filled"


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
    missing = [part for part in parts if part.name not in done]
    for part in missing:
        with steps.step(part.title), sessions.begin() as session:
            part.fill(session)
            record(session, DirectoryAudit, None, FILLED, ("part", part.name))
    if missing:
        # The planner takes freshly filled tables for empty ones until the server looks by itself,
        # a minute later: the first readers would wait for nested loops over thousands of rows.
        with sessions.begin() as session:
            session.execute(text("ANALYZE"))
