"""Settings of this service beside those every service has."""

from services.shared.settings import ServiceSettings


class Settings(ServiceSettings):
    pass
