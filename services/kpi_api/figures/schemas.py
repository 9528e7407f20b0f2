"""How figures look in answers and in requests."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from services.kpi_api.figures.domain import number, printed

_TEXT = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "examples": ["51.2", "1024000"]}
_GIVEN = {"anyOf": [_TEXT, {"type": "number"}]}


def _rounded(value: Decimal) -> str:
    """Computed figures carry up to 28 digits; answers show 6 decimals, halves away from zero."""
    exponent = value.as_tuple().exponent
    deep = isinstance(exponent, int) and exponent < -6
    return printed(value.quantize(Decimal("0.000001"), ROUND_HALF_UP) if deep else value)


def _accepted(raw: object) -> Decimal:
    found = raw if isinstance(raw, Decimal) else number(str(raw) if isinstance(raw, float) else raw)
    if found is None:
        raise ValueError("a plain decimal is needed: 18 digits, a point, 6 digits")
    return found


Figure: TypeAlias = Annotated[
    Decimal, PlainSerializer(_rounded, return_type=str), WithJsonSchema(_TEXT)
]
# Requests of people give numbers or strings; a float's shortest notation is what was typed.
GivenFigure: TypeAlias = Annotated[Decimal, BeforeValidator(_accepted), WithJsonSchema(_GIVEN)]
