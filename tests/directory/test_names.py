"""Names in any spelling of marks, and codes in any printing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.units.names import folded, h_code, has_marks, spelled, without_prefix

TONES = "\u0300\u0301\u0303\u0309\u0323"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hoà Bình", "hoa binh"),
        ("Hòa Bình", "hoa binh"),
        ("  ĐẮK   LẮK ", "dak lak"),
        ("Bà Rịa - Vũng Tàu", "ba ria vung tau"),
        ("Bà Rịa–Vũng Tàu", "ba ria vung tau"),
        ("Sở KH&CN", "so kh cn"),
        ("Văn hóa, Thể thao_và Du lịch", "van hoa the thao va du lich"),
        ("xã Bắc Sơn", "xa bac son"),
        ("", ""),
    ],
)
def test_folding_drops_case_marks_and_punctuation(text: str, plain: str) -> None:
    assert folded(text) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "Hoà"), ("Thủy", "Thuỷ"), ("Khánh Hòa", "khánh hoà"), ("Thuế", "Thuê\u0301")],
)
def test_the_place_of_the_tone_mark_does_not_matter(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hà Nam", "Hạ Nam"), ("Tân Thành", "Tân Thạnh"), ("Lăng", "Lang")]
)
def test_other_marks_are_other_names(one: str, other: str) -> None:
    assert spelled(one) != spelled(other)
    assert folded(one) == folded(other)


@given(st.lists(st.sampled_from(["hoa", "thuy", "đông", "tiên", "giang", "quỳ"]), min_size=1))
def test_folding_is_the_same_however_marks_are_composed(words: list[str]) -> None:
    text = " ".join(words)

    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))
    assert spelled(unicodedata.normalize("NFD", text)) == spelled(text)


@given(st.sampled_from(["hoa", "thuy", "khoe", "loan", "huyen"]), st.sampled_from(TONES), st.data())
def test_a_tone_may_stand_on_any_vowel(syllable: str, tone: str, data: st.DataObject) -> None:
    vowels = [i for i, c in enumerate(syllable) if c in "aeouy"]
    first, second = (data.draw(st.sampled_from(vowels)) + 1 for _ in range(2))

    one = unicodedata.normalize("NFC", syllable[:first] + tone + syllable[first:])
    other = unicodedata.normalize("NFC", syllable[:second] + tone + syllable[second:])

    assert spelled(one) == spelled(other)
    assert folded(one) == syllable


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_marks_are_seen() -> None:
    assert has_marks("Tiền Giang")
    assert has_marks("Đông")
    assert not has_marks("TIEN GIANG")


@pytest.mark.parametrize(
    "text", ["Tỉnh tien giang", "thành phố Tien Giang", "TP. tien giang", "tp tien giang"]
)
def test_a_province_may_carry_its_type(text: str) -> None:
    assert folded(without_prefix(text)) == "tien giang"


def test_only_a_whole_word_is_a_prefix() -> None:
    assert folded(without_prefix("Tỉnhgiang")) == "tinhgiang"
    assert spelled(without_prefix("Hòa Bình")) == spelled("hoà bình")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("H20", "H20"),
        (" h20.41 ", "H20.41"),
        ("000.00.00.H20", "H20"),
        ("000.00.07.H44", "H44.07"),
        ("000.03.07.H44", "H44.07.03"),
        ("H44.100", "H44.100"),
        ("82", None),
        ("H2", None),
        ("H20.", None),
        ("Hà Nội", None),
        ("", None),
    ],
)
def test_h_codes_are_read_in_both_printings(text: str, code: str | None) -> None:
    assert h_code(text) == code
