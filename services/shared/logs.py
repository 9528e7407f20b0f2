"""JSON log lines; never bodies, tokens, or what people are called."""

import logging
import re

import structlog
from structlog.typing import EventDict, WrappedLogger

# Where PostgreSQL repeats the row that broke a rule, and where pydantic repeats its input.
_VALUES = re.compile(r"(?m)^DETAIL:.*$|input_value=.*$")


def _without_values(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """A trace says where and why; the values themselves may be about people."""
    if "exception" in event:
        event["exception"] = _VALUES.sub("[…]", event["exception"])
    return event


def configure(level: int = logging.INFO) -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _without_values,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
