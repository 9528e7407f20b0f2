"""What one machine's Tiến Độ is told by TIENDO_* variables; everything has a value for local use."""

from pathlib import Path
from secrets import token_urlsafe
from typing import NamedTuple

from pydantic import Field

from services.shared.app import ROOT
from services.shared.settings import FromEnvironment

# The machine that the notifier signs in as.
NOTIFIER_CLIENT = "thong-bao"


class ServiceUrls(NamedTuple):
    """The database as each service signs in to it."""

    plan_api: str
    kpi_api: str
    notifier: str
    sealer: str


class LocalSettings(FromEnvironment):
    # The checkout whose .local keeps what belongs to this machine: data, secrets, mails, logs.
    home: Path = ROOT
    # A PostgreSQL 18 or newer of one's own; without it the embedded one is used.
    database_url: str = ""
    # The database as single services sign in to it; without them, each is its role on the one above.
    plan_api_database_url: str = Field("", repr=False)
    kpi_api_database_url: str = Field("", repr=False)
    notifier_database_url: str = Field("", repr=False)
    sealer_database_url: str = Field("", repr=False)
    port: int = Field(8000, ge=1, le=65535)
    # Invented people, progress and values; without them, one administrator.
    demo: bool = True
    # What the notifier signs in with; made by this machine unless given.
    client_secret: str = Field("", repr=False)

    @property
    def given_urls(self) -> ServiceUrls:
        """What was told for each service; empty where nothing was."""
        return ServiceUrls(
            self.plan_api_database_url,
            self.kpi_api_database_url,
            self.notifier_database_url,
            self.sealer_database_url,
        )

    @property
    def local(self) -> Path:
        return self.home / ".local"

    @property
    def secrets(self) -> Path:
        return self.local / "secrets"

    @property
    def accounts_file(self) -> Path:
        return self.local / "demo-accounts.json"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def notifier_secret(self) -> str:
        """What the notifier signs in with: as told, or made on first use and kept by this machine."""
        file = self.secrets / "notifier-client-secret"
        if not self.client_secret and not file.exists():
            self.secrets.mkdir(parents=True, exist_ok=True, mode=0o700)
            file.touch(mode=0o600)
            file.write_text(token_urlsafe(32))
        return self.client_secret or file.read_text()
