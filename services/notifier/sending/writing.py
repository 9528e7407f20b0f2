"""A leased message as a finished mail.

Its own file beside service: that one knows leases and failures, this one knows letters.
"""

from datetime import datetime

import structlog

from services.notifier.channels.domain import Envelope, Failure, TransportError
from services.notifier.channels.letters import Links, written
from services.notifier.channels.mime import assemble
from services.notifier.messages.domain import SILENCEABLE
from services.notifier.preferences.service import token
from services.notifier.sending.domain import Terms
from services.notifier.sending.queries import Outgoing

log = structlog.get_logger(__name__)


def envelope(each: Outgoing, terms: Terms, key: bytes, now: datetime) -> Envelope:
    """A letter that cannot be written is an error of ours: it waits, and does not stop the others."""
    try:
        letter = written(
            (each.message_id, each.kind), each.to, each.lines, _links(each, terms, key), now
        )
        return assemble(letter, terms.sender, now)
    except TransportError:
        raise
    except Exception as error:
        log.exception("letter not written", message=str(each.message_id))
        raise TransportError(Failure.TEMPORARY, f"not written: {error}") from error


def _links(each: Outgoing, terms: Terms, key: bytes) -> Links:
    if each.kind not in SILENCEABLE:
        return Links(terms.site, None)
    return Links(terms.site, f"{terms.unsubscribe}/{token(key, each.to.id)}")
