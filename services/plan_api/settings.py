"""Settings of this service beside those every service has."""

from pathlib import Path
from typing import Self

from pydantic import model_validator

from services.shared.settings import ServiceSettings


class Settings(ServiceSettings):
    # Ed25519 private key (PEM) that signs access tokens; made on first use in local mode only.
    signing_key_file: Path | None = None

    @model_validator(mode="after")
    def _refuse_to_sign_with_a_passing_key(self) -> Self:
        if self.environment == "production" and self.signing_key_file is None:
            raise ValueError("TIENDO_SIGNING_KEY_FILE must be set in production")
        return self
