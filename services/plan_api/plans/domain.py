"""What a plan and the parts of its text may be. Pure."""

from enum import StrEnum


class PlanStatus(StrEnum):
    DRAFT = "draft"
    IN_FORCE = "in_force"
    COMPLETED = "completed"
    SUPERSEDED = "superseded"
    ARCHIVED = "archived"


class ClauseKind(StrEnum):
    """What a clause is in the layout of NĐ 30/2020, and the rows of an annex."""

    PART = "part"
    # Printed without any label: a heading over bullets, a paragraph of its own.
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    CLAUSE = "clause"
    POINT = "point"
    BULLET = "bullet"
    ANNEX = "annex"
    ROW = "row"


class TargetKind(StrEnum):
    RATIO = "ratio"
    COUNT = "count"
    SCORE = "score"
    QUALITATIVE = "qualitative"
    REFERENCE = "reference"
