"""The three services as `make up` runs them: one database, one signing key, one origin."""

import secrets
from pathlib import Path

from fastapi import FastAPI

from services.gateway.credentials import NOTIFIER_CLIENT
from services.gateway.settings import LocalSettings
from services.kpi_api import main as kpi_api
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as notifier
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan_api
from services.plan_api.settings import Settings as PlanSettings


def services(local: LocalSettings, database_url: str) -> dict[str, FastAPI]:
    """Each service's app by its name under /api; the plan service first, it publishes the keys."""
    plan = PlanSettings(
        database_url=database_url,
        jwks_file=local.secrets / "jwks.json",
        signing_key_file=local.secrets / "signing-key.pem",
        public_url=local.address,
        root_path="/api/plan",
    )
    kpi = KpiSettings(
        database_url=database_url,
        jwks_file=local.secrets / "jwks.json",
        public_url=local.address,
        root_path="/api/kpi",
    )
    return {
        "plan": plan_api.create_app(plan),
        "kpi": kpi_api.create_app(kpi),
        "notifier": notifier.create_app(notifier_settings(local, database_url)),
    }


def notifier_settings(local: LocalSettings, database_url: str) -> NotifierSettings:
    """The notifier signs in as a machine of its own; without an SMTP server its mails are files."""
    return NotifierSettings(
        database_url=database_url,
        jwks_file=local.secrets / "jwks.json",
        public_url=local.address,
        root_path="/api/notifier",
        plan_api_url=f"{local.address}/api/plan",
        client_id=NOTIFIER_CLIENT,
        client_secret=secret(local.secrets / "notifier-client-secret"),
        mail_folder=local.local / "mail",
    )


def secret(file: Path) -> str:
    """A random secret that this machine keeps for itself, made on first use."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(32))
    return file.read_text()
