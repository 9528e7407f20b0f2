"""How figures look in answers and in requests."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import PlainSerializer, WithJsonSchema

from services.kpi_api.figures.domain import printed

_TEXT = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "examples": ["51.2", "1024000"]}
_GIVEN = {"anyOf": [_TEXT, {"type": "number"}, {"type": "null"}]}


def _rounded(value: Decimal) -> str:
    """Computed figures carry up to 28 digits; answers show 6 decimals, halves away from zero."""
    exponent = value.as_tuple().exponent
    deep = isinstance(exponent, int) and exponent < -6
    return printed(value.quantize(Decimal("0.000001"), ROUND_HALF_UP) if deep else value)


Figure: TypeAlias = Annotated[
    Decimal, PlainSerializer(_rounded, return_type=str), WithJsonSchema(_TEXT)
]
# What a request states; whether it is a number, the domain says.
GivenFigure: TypeAlias = Annotated[Any, WithJsonSchema(_GIVEN)]
