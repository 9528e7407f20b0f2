"""Settings of this service beside those every service has."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from services.shared.settings import ServiceSettings


class Settings(ServiceSettings):
    # Ed25519 private key (PEM) that signs access tokens; made on first use in local mode only.
    signing_key_file: Path | None = None
    # 32 random bytes that derive one-time links and encrypt second factors; made like the one above.
    account_key_file: Path | None = None
    # What a password hash costs (accounts/passwords.py): `least` makes tests fast and guessing easy.
    hash_cost: Literal["full", "least"] = "full"
    # Signing in through an identity provider (OpenID Connect); off without an issuer.
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = Field("", repr=False)
    # The words on the button.
    oidc_name: str = Field("OpenID Connect", min_length=1, max_length=60)
    oidc_scopes: str = "openid email profile"

    @model_validator(mode="after")
    def _refuse_to_sign_with_a_passing_key(self) -> Self:
        if self.environment == "production" and self.signing_key_file is None:
            raise ValueError("TIENDO_SIGNING_KEY_FILE must be set in production")
        if self.environment == "production" and self.account_key_file is None:
            raise ValueError("TIENDO_ACCOUNT_KEY_FILE must be set in production")
        return self

    @model_validator(mode="after")
    def _refuse_half_a_provider(self) -> Self:
        if not self.oidc_issuer:
            return self
        if not (self.oidc_client_id and self.oidc_client_secret):
            raise ValueError("TIENDO_OIDC_CLIENT_ID and TIENDO_OIDC_CLIENT_SECRET must be set too")
        if "openid" not in self.oidc_scopes.split():
            raise ValueError("TIENDO_OIDC_SCOPES must contain openid")
        safe = ("https://",) if self.environment == "production" else ("https://", "http://")
        if not self.oidc_issuer.startswith(safe):
            raise ValueError("TIENDO_OIDC_ISSUER must be an https address")
        return self

    @model_validator(mode="after")
    def _refuse_cheap_passwords(self) -> Self:
        if self.environment == "production" and self.hash_cost != "full":
            raise ValueError("TIENDO_HASH_COST must be full in production")
        return self
