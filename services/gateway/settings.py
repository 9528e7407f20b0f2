"""What one machine's Tiến Độ is told by TIENDO_* variables; everything has a value for local use."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from services.shared.app import ROOT


class LocalSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TIENDO_", extra="ignore", frozen=True)

    # The checkout whose .local keeps what belongs to this machine: data, secrets, mails, logs.
    home: Path = ROOT
    # A PostgreSQL 18 or newer of one's own; without it the embedded one is used.
    database_url: str = ""
    port: int = Field(8000, ge=1, le=65535)
    # Invented people, progress and values; without them, one administrator.
    demo: bool = True

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
