"""Settings of this service beside those every service has."""

from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

from services.shared.settings import ServiceSettings


class Settings(ServiceSettings):
    # Ed25519 private key (PEM) that signs access tokens; made on first use in local mode only.
    signing_key_file: Path | None = None
    # 32 random bytes that derive one-time links and encrypt second factors; made like the one above.
    account_key_file: Path | None = None
    # What a password hash costs (accounts/passwords.py): `least` makes tests fast and guessing easy.
    hash_cost: Literal["full", "least"] = "full"

    @model_validator(mode="after")
    def _refuse_to_sign_with_a_passing_key(self) -> Self:
        if self.environment == "production" and self.signing_key_file is None:
            raise ValueError("TIENDO_SIGNING_KEY_FILE must be set in production")
        if self.environment == "production" and self.account_key_file is None:
            raise ValueError("TIENDO_ACCOUNT_KEY_FILE must be set in production")
        return self

    @model_validator(mode="after")
    def _refuse_cheap_passwords(self) -> Self:
        if self.environment == "production" and self.hash_cost != "full":
            raise ValueError("TIENDO_HASH_COST must be full in production")
        return self
