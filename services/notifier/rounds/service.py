"""One round: read the feeds, send letters, plan, group, send, recover.

Safe to run twice, in parallel, or days late.
"""

from collections.abc import Callable
from uuid import uuid4

from services.notifier.heartbeat.service import beat
from services.notifier.letters.service import carry_letters
from services.notifier.messages.service import group
from services.notifier.notices.service import tell_refused
from services.notifier.planning.service import plan
from services.notifier.rounds.machinery import Machinery
from services.notifier.sending.service import recover_leases, send_due
from services.notifier.subjects.service import follow_feed


def passed_by(step: str) -> None:
    """A round's steps matter only to drills, which stop it between two of them."""
    del step


def run_round(parts: Machinery, checkpoint: Callable[[str], None] = passed_by) -> str | None:
    """Returns what kept it from being a full round. It needs nothing of the round before."""
    sessions, clock = parts.sessions, parts.clock
    troubles = [follow_feed(sessions, parts.plan_api, clock())]
    checkpoint("read")
    worker = (uuid4(), clock)
    office = (parts.plan_api, parts.transport, parts.terms)
    troubles.append(carry_letters(sessions, office, worker, checkpoint))
    tell_refused(sessions, clock(), parts.digest_hour)
    checkpoint("told")
    plan(sessions, clock(), parts.digest_hour)
    checkpoint("planned")
    group(sessions, clock())
    checkpoint("grouped")
    troubles.append(send_due(sessions, parts.transport, parts.terms, worker, checkpoint))
    recover_leases(sessions, clock())
    checkpoint("recovered")
    trouble = "; ".join(each for each in troubles if each) or None
    with sessions.begin() as session:
        beat(session, clock(), trouble)
    return trouble
