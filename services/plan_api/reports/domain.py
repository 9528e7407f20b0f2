"""The life of a progress report, and what its evidence may be. Pure."""

from enum import StrEnum
from urllib.parse import urlsplit


class ReportState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


class EvidenceKind(StrEnum):
    TEXT = "text"
    LINK = "link"


def is_safe_link(url: str) -> bool:
    """Only http and https with a host: a page shows these as links that people click."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
