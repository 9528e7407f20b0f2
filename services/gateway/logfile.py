"""While the terminal shows the address and the sign-ins, what happens goes to a file."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

import structlog

from services.shared.logs import configure

MAX_BYTES = 10 << 20


def log_to(file: Path) -> None:
    """JSON lines of the services and plain ones of libraries, in a file that does not grow for ever."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=MAX_BYTES, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    lines = logging.getLogger("tiendo")
    lines.setLevel(logging.INFO)
    configure()
    structlog.configure(logger_factory=lambda *_: lines)
