"""Says what looks odd about staged values. Beside `service`, because it only reads and words."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period
from services.kpi_api.figures.domain import printed
from services.kpi_api.storing.queries import Odd, odd_rows, older_than_kept
from services.shared.clock import COUNTRY
from services.shared.wording import Words

# A sender may write the instant with any offset; the day it means is the country's.


class Oddity(NamedTuple):
    place: int
    code: str
    words: Words


def odd_things(
    session: Session, periods: Mapping[int, Period], as_of: datetime | None
) -> list[Oddity]:
    """Warnings on the staged rows, by row. `periods` gives each row's, by its index."""
    found = [oddity for odd in odd_rows(session) for oddity in _worded(odd)]
    if as_of is not None:
        cut_on = as_of.astimezone(COUNTRY).date()
        early = [i for i, each in periods.items() if cut_on < each.last_day]
        found += [Oddity(i, "W-STALE", _CUT_TOO_EARLY) for i in early]
        found += [Oddity(i, "W-STALE", _NEWER_KEPT) for i in older_than_kept(session, as_of)]
    return sorted(found)


def _worded(odd: Odd) -> list[Oddity]:
    found = []
    if odd.last_den is not None and odd.den is not None:
        found.append(Oddity(odd.place, "W-JUMP", jump_words(odd.den, odd.last_den)))
    if odd.usual is not None and odd.value is not None:
        words = far_words(Decimal(odd.value), Decimal(odd.usual))
        found.append(Oddity(odd.place, "W-OUTLIER", words))
    return found


def jump_words(den: Decimal, last: Decimal) -> Words:
    change = round((den - last) * 100 / last) if last else 100
    return Words(
        f"Mẫu số {printed(den)} lệch {change:+d}% so với kỳ trước ({printed(last)}).",
        f"The denominator {printed(den)} is {change:+d}% against the last period ({printed(last)}).",
    )


def far_words(value: Decimal, usual: Decimal) -> Words:
    shown, middle = printed(round(value, 2)), printed(round(usual, 2))
    return Words(
        f"Giá trị {shown} xa mức thường thấy của đơn vị (trung vị {middle}).",
        f"The value {shown} is far from the unit's own history (median {middle}).",
    )


_CUT_TOO_EARLY = Words(
    "Số liệu chốt trước khi kỳ kết thúc.", "The figures were cut before the period ended."
)
_NEWER_KEPT = Words(
    "Số liệu lưu trước đó có thời điểm chốt muộn hơn.", "The value stored before has a later cut."
)
