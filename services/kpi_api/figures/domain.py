"""Exact numbers: what is accepted, what is printed. Pure."""

import re
from decimal import Decimal
from typing import Final

# Plain ASCII notation: no blanks, no thousands separators, no exponent, 18 digits before the point
# and 6 after it. Whatever passes can be added up without loss in PostgreSQL's numeric.
_PLAIN: Final = re.compile(r"-?\d{1,18}(\.\d{1,6})?", re.ASCII)
# Of everything that is computed from values; a published figure keeps the version it was made with.
FORMULA_VERSION: Final = "1.0"


class NumberText(str):
    """A JSON number, kept as the digits that were sent."""

    __slots__ = ()


def number(raw: object) -> Decimal | None:
    """The decimal that a JSON number or string states, or None if it is not one we take.

    A whole number may be written `12.000` or, by machines, `1.2E1` as a JSON number; `-0` is 0.
    """
    if isinstance(raw, NumberText):
        return _bounded(raw)
    if isinstance(raw, str):
        return Decimal(raw) + 0 if _PLAIN.fullmatch(raw) else None
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        return None
    return _bounded(str(raw))


def _bounded(digits: str) -> Decimal | None:
    """Numbers of JSON may have an exponent; look at their size before computing with them."""
    if _PLAIN.fullmatch(digits):
        return Decimal(digits) + 0
    if len(digits) > 60:
        return None
    found = Decimal(digits)
    if found and not -7 <= found.adjusted() < 18:
        return None
    plain = format(found.normalize(), "f")
    return Decimal(plain) + 0 if _PLAIN.fullmatch(plain) else None


def printed(value: Decimal) -> str:
    """Without exponent and without trailing zeros: 50, 33.3333, 0."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def share(num: Decimal | None, den: Decimal | None) -> Decimal | None:
    """A ratio in percent, to 28 digits; None where there is no denominator to divide by."""
    return None if num is None or not den else num * 100 / den
