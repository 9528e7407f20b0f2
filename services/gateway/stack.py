"""The three services as `make up` runs them: one database with a role for each, one signing key, one origin."""

from fastapi import FastAPI
from starlette.applications import Starlette

from services.gateway.main import create_app
from services.gateway.settings import NOTIFIER_CLIENT, LocalSettings, ServiceUrls
from services.kpi_api import main as kpi_api
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as notifier
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan_api
from services.plan_api.settings import Settings as PlanSettings


def everything(local: LocalSettings, urls: ServiceUrls) -> Starlette:
    return create_app(services(local, urls))


def services(local: LocalSettings, urls: ServiceUrls) -> dict[str, FastAPI]:
    """Each service's app by its name under /api; the plan service first, it publishes the keys."""
    plan = PlanSettings(
        database_url=urls.plan_api,
        jwks_file=local.secrets / "jwks.json",
        signing_key_file=local.secrets / "signing-key.pem",
        account_key_file=local.secrets / "account-key",
        public_url=local.address,
        root_path="/api/plan",
    )
    kpi = KpiSettings(
        database_url=urls.kpi_api,
        jwks_file=local.secrets / "jwks.json",
        public_url=local.address,
        root_path="/api/kpi",
    )
    return {
        "plan": plan_api.create_app(plan),
        "kpi": kpi_api.create_app(kpi),
        "notifier": notifier.create_app(notifier_settings(local, urls.notifier)),
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
        client_secret=local.notifier_secret(),
        mail_folder=local.local / "mail",
    )
