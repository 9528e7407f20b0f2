"""What printed Vietnamese words of time and money mean: days, rhythms, sums. Pure.

Readings of time are conventions (domain-facts 10.2): a month, quarter or year ends on its last day;
"và những năm tiếp theo" and "thường xuyên" have no end. What is not understood is None, never a guess.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTH = re.compile(r"tháng 0?(\d{1,2}) ?(?:/|năm )(\d{4})")
_QUARTER = re.compile(r"quý (iv|iii|ii|i|[1-4]) ?(?:/|năm )(\d{4})")
_YEAR = re.compile(r"năm (\d{4})")
_DAY = re.compile(r"(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")
_PERIOD = re.compile(r"giai đoạn (\d{4}) - (\d{4})")
_OPEN = re.compile(r"(?:,? ?và (?:những|các) năm (?:tiếp theo|sau)|^thường xuyên,? ?)")
_BOUND = re.compile(r"(trước|chậm nhất|không quá|muộn nhất)(?: là)?(?: vào)?(?: ngày)? (\d{1,2})\b")
_RHYTHM = re.compile(r"(?:mỗi|hàng|hằng) (tháng|quý|năm)(?: (\d+(?:[.,]\d+)?))?(?![\d./])")
_PER = {"tháng": "month", "quý": "quarter", "năm": "year"}
_SUM = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+) ?(?:đồng|đ|vnđ)?\.?")
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SAME = {"ngàn": "nghìn", "lẻ": "linh", "tư": "bốn", "mốt": "một", "lăm": "năm", "nhăm": "năm"}
_SCALES = ("", "nghìn", "triệu")


@dataclass(frozen=True, slots=True)
class Meant:
    """First and last day, both included; `open_ended` says that the words themselves set no end."""

    start: date | None
    end: date | None
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Rhythm:
    """So many per month, quarter or year; the number may be left open ("hằng năm")."""

    per: str
    quantity: int | None


def dates_meant(wording: str) -> Meant | None:
    """The days that a wording of time sets; None when any part of it is not understood."""
    text = _plain(wording)
    shorter = _OPEN.sub("", text).strip(" ,;")
    open_ended = shorter != text
    if open_ended and not shorter:
        return Meant(None, None, open_ended=True)
    shorter = _PERIOD.sub(r"năm \1 - năm \2", shorter)
    until_only = shorter.startswith("đến ")
    shorter = re.sub(r"^(?:từ|đến|trong) ", "", shorter)
    spans = [_span(part) for part in re.split(r" và | - | đến ", shorter)]
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    start = None if until_only else min(first for first, _ in known)
    end = None if open_ended else max(last for _, last in known)
    return Meant(start, end, open_ended)


def last_day(wording: str) -> int | None:
    """The 24th for "trước ngày 25", the 25th for "chậm nhất ngày 25"; 0 is the month before's last day."""
    found = _BOUND.search(_plain(wording))
    if not found:
        return None
    day = int(found[2])
    return day - 1 if found[1] == "trước" else day


def rhythm(wording: str) -> Rhythm | None:
    """Two per month for "mỗi tháng 02 kỳ", an open number per year for "hằng năm"."""
    found = _RHYTHM.search(_plain(wording))
    if not found:
        return None
    return Rhythm(_PER[found[1]], int(found[2]) if found[2] and found[2].isdigit() else None)


def sum_meant(digits: str) -> int | None:
    """Đồng from "80.000.000 đồng": the point parts thousands."""
    found = _SUM.fullmatch(_plain(digits))
    return int(found[1].replace(".", "")) if found else None


def in_words(amount: int) -> str:
    """A whole number as it is read out, e.g. 80000000: "tám mươi triệu"."""
    if amount < 0:
        return "âm " + in_words(-amount)
    if amount >= 1_000_000_000:
        high, low = divmod(amount, 1_000_000_000)
        return f"{in_words(high)} tỷ" + (f" {_millions(low, full=True)}" if low else "")
    return _millions(amount, full=False)


def words_mean(words: str, amount: int) -> bool:
    """Whether the words in a text name the amount, in any usual way of reading it out."""
    return _normal(words) == _normal(in_words(amount))


def _span(part: str) -> tuple[date, date] | None:
    part = part.removeprefix("từ ").strip()
    if found := _DAY.fullmatch(part):
        day = _date(int(found[3]), int(found[2]), int(found[1]))
        return (day, day) if day else None
    if found := _MONTH.fullmatch(part):
        return _months(int(found[2]), int(found[1]), 1)
    if found := _QUARTER.fullmatch(part):
        return _months(int(found[2]), _QUARTERS[found[1]] * 3 - 2, 3)
    if found := _YEAR.fullmatch(part):
        return _months(int(found[1]), 1, 12)
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date] | None:
    start = _date(year, first, 1)
    last = first + count - 1
    return (start, date(year, last, monthrange(year, last)[1])) if start else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Lower case, single spaces, one dash; "qúy" and other misplaced marks of "quý" as "quý"."""
    flat = unicodedata.normalize("NFC", text).lower().replace("–", "-").replace("…", " ")
    flat = re.sub(r"q(?:úy|uí|úi)\b", "quý", flat)
    return re.sub(r"\s+", " ", flat).strip(" .;")


def _millions(number: int, *, full: bool) -> str:
    """Below a thousand million; `full` reads out leading zeros, as after "tỷ"."""
    groups = [number // 1000**power % 1000 for power in (2, 1, 0)]
    words: list[str] = []
    for power, group in zip((2, 1, 0), groups, strict=True):
        if group:
            words += [_hundreds(group, full=full or bool(words)), _SCALES[power]]
    return " ".join(filter(None, words)) or _DIGITS[0]


def _hundreds(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, ones = divmod(rest, 10)
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif words and ones:
        words.append("linh")
    if ones:
        words.append(_one(tens, ones))
    return " ".join(words)


def _one(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens:
        return "lăm"
    return _DIGITS[ones]


def _normal(words: str) -> list[str]:
    """One spelling per reading; "không trăm" and "linh" may be left out."""
    said = re.sub(r"[^\w\s]", " ", _plain(words)).split()
    kept = [
        _SAME.get(word, word) for word in said if word not in ("đồng", "chẵn", "y", "linh", "lẻ")
    ]
    return " ".join(kept).replace("không trăm ", "").split()
