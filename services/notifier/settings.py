"""Settings of this service beside those every service has."""

from datetime import timedelta
from pathlib import Path

from pydantic import Field

from services.shared.settings import ServiceSettings


class Settings(ServiceSettings):
    # The plan API as this service reaches it, without /v1, and the client it signs in as.
    plan_api_url: str = "http://127.0.0.1:8000/api/plan"
    client_id: str = ""
    client_secret: str = Field("", repr=False)
    plan_api_timeout: float = 10
    tick_seconds: int = Field(60, ge=1)
    # The hour of digests, for everybody who has not chosen another.
    digest_hour: int = Field(8, ge=0, le=23)
    # smtp://user:password@host:port (STARTTLS when offered), smtp+starttls:// (insists), smtps://.
    smtp_url: str = Field("", repr=False)
    smtp_timeout: float = 20
    # Without an SMTP server, mails are files in this folder.
    mail_folder: Path = Path(".local/mail")
    mail_from: str = "Tiến Độ <tien-do@localhost>"
    batch: int = Field(20, ge=1, le=100)

    @property
    def lease(self) -> timedelta:
        """Outlasts a batch whose every command takes as long as the time-out allows."""
        return timedelta(seconds=self.batch * self.smtp_timeout * 2)
