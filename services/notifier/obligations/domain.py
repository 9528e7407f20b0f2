"""Which rungs are owed to whom for a deadline. Pure."""

from enum import StrEnum


class Rule(StrEnum):
    DEADLINE = "deadline"
    DECISION = "decision"
    # Nobody answers for the agency: kept for the record, once for each deadline version.
    UNATTENDED = "unattended"


class Told(StrEnum):
    """In which capacity somebody is told."""

    OFFICER = "officer"
    HEAD = "head"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    REPORTER = "reporter"


class Form(StrEnum):
    DIGEST = "digest"
    MAIL = "mail"
    WEEKLY = "weekly"


class State(StrEnum):
    PLANNED = "planned"
    DELIVERED = "delivered"
    SUPPRESSED = "suppressed"
    FAILED = "failed"


class Reason(StrEnum):
    """Why an obligation was suppressed; stored by place."""

    DONE = "done"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    SUPERSEDED = "superseded"
    RECIPIENT_GONE = "recipient_gone"
    NO_RECIPIENT = "no_recipient"
    SILENCED = "silenced"
    BEFORE_START = "before_start"
