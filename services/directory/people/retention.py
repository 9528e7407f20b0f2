"""How long what concerns people is kept, in days: TIENDO_RETENTION_….

Law 91/2025/QH15 names no number of days: personal data go when their purpose is reached. The numbers
here are ours, chosen by purpose (docs/personal-data.md), and are the operator's to change.
Apart from settings of a service: all three, and the command, read the same.
"""

from datetime import datetime, timedelta

from pydantic import Field

from services.shared.settings import FromEnvironment


class Retention(FromEnvironment):
    # Sessions that have ended: to look into a misuse that is noticed late.
    retention_sessions_days: int = Field(90, ge=1, le=3650)
    # Wrong passwords, with account and address; the throttle itself needs ten minutes.
    retention_failures_days: int = Field(30, ge=1, le=3650)
    # One-time links that were used, replaced or ran out, and letters that took them.
    retention_links_days: int = Field(30, ge=1, le=3650)
    # Deactivated people until they are anonymised: time to come back, or to hand over.
    retention_deactivated_days: int = Field(365, ge=1, le=3650)
    # Mails as files, and what mail servers said, which may hold addresses.
    retention_mails_days: int = Field(90, ge=1, le=3650)

    def before(self, name: str, now: datetime) -> datetime:
        """What is older than this has to go."""
        days: int = getattr(self, f"retention_{name}_days")
        return now - timedelta(days=days)
