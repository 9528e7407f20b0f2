from pydantic import BaseModel, ConfigDict, Field


class ProviderItem(BaseModel):
    """`name` is the words on the button, `start_url` where it leads (`?next=` may be added)."""

    name: str
    start_url: str


class ProvidersRead(BaseModel):
    items: list[ProviderItem]


class Returned(BaseModel):
    """What a provider may send back; what else it adds is not looked at."""

    model_config = ConfigDict(extra="ignore")

    code: str = Field("", max_length=4_000)
    state: str = Field("", max_length=200)
    error: str = Field("", max_length=200)
    iss: str = Field("", max_length=500)


class Discovered(BaseModel):
    """The provider's own description (OpenID Connect Discovery), as far as we need it."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str | None = None
    token_endpoint_auth_methods_supported: list[str] = ["client_secret_basic"]

    def addresses(self) -> list[str]:
        found = [self.authorization_endpoint, self.token_endpoint, self.jwks_uri]
        return found + ([self.userinfo_endpoint] if self.userinfo_endpoint else [])


class Tokens(BaseModel):
    access_token: str = Field(max_length=20_000)
    id_token: str = Field(max_length=50_000)
