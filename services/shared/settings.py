"""Settings every service has, read from TIENDO_* variables; a service adds its own in a subclass."""

import os
from pathlib import Path
from typing import Literal, Self
from zoneinfo import ZoneInfo

from pydantic import model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)


class FromEnvironment(BaseSettings):
    """Variables TIENDO_*; then, for secrets, files named tiendo_* in TIENDO_SECRETS_FOLDER."""

    model_config = SettingsConfigDict(env_prefix="TIENDO_", extra="ignore", frozen=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del dotenv_settings
        if folder := os.environ.get("TIENDO_SECRETS_FOLDER"):
            file_secret_settings = SecretsSettingsSource(settings_cls, folder)
        return init_settings, env_settings, file_secret_settings


class ServiceSettings(FromEnvironment):
    database_url: str
    timezone: ZoneInfo = ZoneInfo("Asia/Ho_Chi_Minh")
    environment: Literal["local", "production"] = "local"
    pool_size: int = 8
    # JWKS with the public keys that sign people and machines in; every service verifies by itself.
    jwks_file: Path | None = None
    # Where the service is reached from outside, e.g. /api/name behind the gateway. The server that
    # runs the app sets the same as ASGI root_path (a mount, or uvicorn --root-path).
    root_path: str = ""
    public_url: str = "http://127.0.0.1:8000"
    # Where the assets of /docs are served; the gateway and the proxy in front bring them.
    docs_assets_url: str = "/docs-assets"

    @model_validator(mode="after")
    def _refuse_unsafe_production(self) -> Self:
        if self.environment == "production" and self.jwks_file is None:
            raise ValueError("TIENDO_JWKS_FILE must be set in production")
        return self

    @property
    def secure_cookies(self) -> bool:
        """Cookies travel over TLS only, outside local use."""
        return self.environment == "production"
