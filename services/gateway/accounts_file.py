"""`.local/demo-accounts.json`: who may sign in here, for people and for tests. Readable by its owner."""

import json
import os
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from services.gateway.console import Steps
from services.gateway.demo import people
from services.shared.db import Sessions
from services.shared.wording import Words

TITLE = Words("Tài khoản", "Accounts")
PERSON = ("email", "password", "role", "org_unit")


def ensure_accounts(
    sessions: Sessions, file: Path, steps: Steps, now: datetime, seed: int
) -> dict[str, Any]:
    """What the file says, if the database knows its people; else new people or new secrets."""
    with steps.step(TITLE):
        return _accounts(sessions, file, now, seed)


def _accounts(sessions: Sessions, file: Path, now: datetime, seed: int) -> dict[str, Any]:
    kept = _read(file)
    with sessions() as session:
        known, places = people.emails(session), people.places(session)
    # The demo's people may have added others; those have their own passwords.
    if len(kept["people"]) == places and {each["email"] for each in kept["people"]} <= known:
        return kept
    with sessions.begin() as session:
        made = people.generate(session, now, seed)
    fresh = {
        "people": [{key: getattr(person, key) for key in PERSON} for person in made.people],
        "clients": [asdict(client) for client in made.clients],
    }
    _write(file, json.dumps(fresh, indent=2, ensure_ascii=False) + "\n")
    return fresh


def _read(file: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {"people": [], "clients": []}
    return found


def _write(file: Path, text: str) -> None:
    """Whole or not at all, and never readable by others."""
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(text)
    part.replace(file)
