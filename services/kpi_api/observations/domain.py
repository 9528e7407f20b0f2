"""States of a value and the moves between them. Pure."""

from enum import StrEnum


class ValueState(StrEnum):
    """Zero is a reported value; missing and not applicable are no values at all."""

    REPORTED = "reported"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


class Workflow(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
