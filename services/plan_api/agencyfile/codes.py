"""H-codes in the notations that systems print: H20 and H20.41 (QĐ 20/2020), 000.00.41.H20 (QCVN 102). Pure."""

from collections.abc import Mapping

from services.directory.units.names import h_code
from services.directory.units.rules import Fault

_PLACES = (2, 2, 3)


def qcvn(code: str) -> str | None:
    """The 13 characters with the province at the right; None when the parts do not fit into them."""
    province, *below = code.split(".")
    if len(below) > len(_PLACES) or any(len(b) > n for b, n in zip(below, _PLACES, strict=False)):
        return None
    given = [part.zfill(n) for part, n in zip(below, _PLACES, strict=False)]
    empty = ["0" * n for n in _PLACES[len(below) :]]
    return ".".join(reversed([province, *given, *empty]))


def province_part(code: str) -> str:
    return code.split(".", 1)[0]


def read_codes(
    cells: Mapping[str, str], province_code: str | None
) -> tuple[dict[str, str | None], list[Fault]]:
    """The one code that a row's columns give, in any notation; they must agree with each other.

    A row that has the columns but leaves them empty wants no code.
    """
    columns = [name for name in ("h_code", "h_code_qcvn") if name in cells]
    given = {name: cells[name] for name in columns if cells[name]}
    normal = {name: h_code(text) for name, text in given.items()}
    wrong = [_shape(name) for name, code in normal.items() if code is None]
    if wrong or not columns:
        return {}, wrong
    found = set(normal.values())
    if len(found) > 1:
        return {}, [_disagree("h_code_qcvn")]
    code = found.pop() if found else None
    if code and province_code and province_part(code) != province_code:
        vi = f"Mã không thuộc tỉnh này ({province_code})."
        return {}, [Fault("h_code", "h_code_elsewhere", vi, f"Not a code of {province_code}.")]
    above = cells.get("h_code_province", "")
    if code and above and h_code(above) != province_part(code):
        return {}, [_disagree("h_code_province")]
    return {"h_code": code}, []


def _shape(column: str) -> Fault:
    return Fault(
        column,
        "h_code_shape",
        "Mã định danh có dạng H20, H20.41 hoặc 000.00.41.H20.",
        "An H-code looks like H20, H20.41 or 000.00.41.H20.",
    )


def _disagree(column: str) -> Fault:
    return Fault(
        column,
        "h_code_disagrees",
        "Các cột mã định danh mâu thuẫn nhau.",
        "The columns of H-codes contradict each other.",
    )
