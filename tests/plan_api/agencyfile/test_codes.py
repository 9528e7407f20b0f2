"""H-codes in the notations that systems print, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.units.names import h_code
from services.plan_api.agencyfile.codes import province_part, qcvn, read_codes


@pytest.mark.parametrize(
    ("code", "right_to_left"),
    [
        ("H20", "000.00.00.H20"),
        ("H44.07", "000.00.07.H44"),
        ("H20.41.05", "000.05.41.H20"),
        ("H20.41.05.007", "007.05.41.H20"),
        ("H44.100", None),
        ("H20.1.2.3.4", None),
    ],
)
def test_the_thirteen_characters(code: str, right_to_left: str | None) -> None:
    assert qcvn(code) == right_to_left
    assert province_part(code) == code[:3]


@given(st.lists(st.integers(1, 99).map("{:02}".format), max_size=2))
def test_the_notations_mean_one_code(parts: list[str]) -> None:
    code = ".".join(["H20", *parts])
    other = qcvn(code)

    assert other is not None
    assert len(other) == 13
    assert h_code(other) == code


@pytest.mark.parametrize(
    ("cells", "values", "codes"),
    [
        ({"h_code": "h20.41"}, {"h_code": "H20.41"}, []),
        ({"h_code_qcvn": "000.00.41.H20"}, {"h_code": "H20.41"}, []),
        ({"h_code": "H20.41", "h_code_qcvn": "000.00.41.H20", "h_code_province": "H20"},
         {"h_code": "H20.41"}, []),
        ({"h_code": "", "h_code_qcvn": ""}, {"h_code": None}, []),
        ({}, {}, []),
        ({"h_code": "H37.41"}, {}, ["h_code_elsewhere"]),
        ({"h_code": "41"}, {}, ["h_code_shape"]),
        ({"h_code": "H20.41", "h_code_qcvn": "x"}, {}, ["h_code_shape"]),
        ({"h_code": "H20.41", "h_code_province": "H37"}, {}, ["h_code_disagrees"]),
    ],
)  # fmt: skip
def test_the_columns_of_a_row(
    cells: dict[str, str], values: dict[str, str | None], codes: list[str]
) -> None:
    found, faults = read_codes(cells, "H20")

    assert (found, [fault.code for fault in faults]) == (values, codes)
