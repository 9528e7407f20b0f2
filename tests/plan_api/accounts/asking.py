"""What tests of signing in ask again and again."""

from datetime import datetime
from typing import Any

import pyotp
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import DirectoryAudit
from tests.plan_api.accounts.conftest import ORIGIN
from tests.plan_api.accounts.make import EMAIL, PASSWORD


def sign_in(client: TestClient, code: str | None = None, **given: str) -> Any:
    body = {"email": EMAIL, "password": PASSWORD} | given | ({"code": code} if code else {})
    return client.post("/v1/auth/login", json=body, headers=ORIGIN)


def post(client: TestClient, path: str, **body: Any) -> Any:
    return client.post(f"/v1/auth/{path}", json=body or None, headers=ORIGIN)


def totp(secret: str, at: datetime) -> str:
    return pyotp.TOTP(secret).at(at)


def enrolled(client: TestClient, at: datetime) -> tuple[str, list[str]]:
    """The secret and the recovery codes of whoever is signed in."""
    secret = post(client, "second-factor").json()["secret"]
    answer = post(client, "second-factor/confirm", code=totp(secret, at))
    assert answer.status_code == 200, answer.text
    return secret, answer.json()["recovery_codes"]


def trail(session: Session) -> list[str]:
    """What was recorded, in order."""
    return list(session.scalars(select(DirectoryAudit.action).order_by(DirectoryAudit.id)))
