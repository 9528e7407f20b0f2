"""What looks odd about one value beside its own history. Pure; the bulk form is in `storing`."""

from collections.abc import Sequence
from statistics import median

from services.kpi_api.entry.schemas import ValueRead
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.storing.domain import far, jumps
from services.kpi_api.storing.oddities import far_words, jump_words
from services.shared.wording import Words


def odd(value: ValueRead, history: Sequence[tuple[bool, ValueRead]]) -> list[tuple[str, Words]]:
    """`history`: reported values, the nearest first, each with whether it is of the last period."""
    found: list[tuple[str, Words]] = []
    if value.state is not ValueState.REPORTED or value.value is None:
        return found
    last = next((each.denominator for is_last, each in history if is_last), None)
    if value.denominator is not None and last is not None and jumps(value.denominator, last):
        found.append(("W-JUMP", jump_words(value.denominator, last)))
    past = [each.value for _, each in history if each.value is not None]
    if far(value.value, past):
        found.append(("W-OUTLIER", far_words(value.value, median(past))))
    return found
