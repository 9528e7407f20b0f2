"""What kinds of indicators and targets there are. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class IndicatorKind(StrEnum):
    RATIO = "ratio"
    COUNT = "count"
    SCORE = "score"
    QUALITATIVE = "qualitative"
    REFERENCE = "reference"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"


class OverUnits(StrEnum):
    """How a province's figure comes from its units."""

    RATIO_OF_SUMS = "ratio_of_sums"
    SUM = "sum"
    NONE = "none"


class OverTime(StrEnum):
    """How a year comes from its quarters: flows add up, of stocks the last counts."""

    SUM = "sum"
    LAST = "last"


class Level(StrEnum):
    """Whose values make up a province's figure; values of other units are kept, and not counted."""

    PROVINCE = "province"
    AGENCY = "agency"
    COMMUNE = "commune"


class Comparator(StrEnum):
    AT_LEAST = ">="
    AT_MOST = "<="
    EXACTLY = "="
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Measure:
    """What of an indicator decides about values."""

    id: int
    code: str
    kind: IndicatorKind
    cap: Decimal | None
    scheme: str
    level: Level
