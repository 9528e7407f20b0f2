"""Which passwords are good enough."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.passwordrules.domain import LONGEST, SHORTEST, Owner, broken_rules, is_common
from services.plan_api.passwordrules.service import WORDS, common_passwords

AN = Owner(
    "Nguyễn Văn An", "nv.an2@so-khcn.example", ("Sở Khoa học và Công nghệ", "Sở KHCN", "STN")
)
GOOD = "thuyền về bến nhỏ"


def broken(password: str, owner: Owner = AN) -> list[str]:
    return list(broken_rules(password, owner, common_passwords()))


@pytest.mark.parametrize(
    "password",
    [GOOD, "correct horse staple", "Kx7#pQ2!vR9z", "đèn đỏ đèn xanh", "9" + "7306182549a"],
)
def test_good_password_breaks_no_rule(password: str) -> None:
    assert broken(password) == []


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Kx7#pQ2!vR9", "password_too_short"),
        ("", "password_too_short"),
        ("Kx7#pQ2!vR9z" * 17, "password_too_long"),
        ("123456789012", "password_common"),
        ("987654321098", "password_common"),
        ("abcdefghijklm", "password_common"),
        ("aaaaaaaaaaaa", "password_common"),
        ("abc1abc1abc1", "password_common"),
        ("1q2w3e4r5t6y", "password_common"),
        ("1Q2W3E4R5T6Y", "password_common"),
        ("Password20261122", "password_common"),
        ("password!!!!2026", "password_common"),
        ("2026!Password!2026", "password_common"),
        ("Mật Khẩu 2026 !!!", "password_common"),
        ("vietnamvodich2026", "password_common"),
        ("nguyenvanan-mua-xuan", "password_has_name"),
        ("mùa xuân Nguyễn Văn An", "password_has_name"),
        ("AnNguyen@mua-xuan", "password_has_name"),
        ("xuan-nguyen-ha", "password_has_name"),
        ("mua.nv.an2.xuan", "password_has_email"),
        ("TienDo-mua-xuan-x", "password_has_agency"),
        ("Tiến Độ mùa xuân", "password_has_agency"),
        ("sokhoahocvacongnghe!", "password_has_agency"),
        ("sở-khcn-mùa-xuân", "password_has_agency"),
    ],
)
def test_broken_rule_is_named(password: str, code: str) -> None:
    assert code in broken(password)


def test_length_is_counted_in_characters_not_bytes() -> None:
    assert "password_too_short" in broken("ồ" * 3 + "ềạớợử ự")  # 10 characters, over 20 bytes
    assert "password_too_short" not in broken("ồềạớợử ựụủũúù")
    assert "password_too_long" not in broken(("Kx7#pQ2!vR" * 20)[:LONGEST])


def test_every_broken_rule_is_said_at_once() -> None:
    assert broken("password1") == ["password_too_short", "password_common"]
    assert broken("nguyenvanan") == ["password_too_short", "password_has_name"]


def test_short_names_are_not_looked_for_inside_words() -> None:
    assert broken("bàn ăn màu xanh") == []  # holds "an", and "stn" is too short to count


def test_unknown_owner_has_only_the_general_rules() -> None:
    assert broken("nguyenvanan mua xuan", Owner()) == []
    assert broken("tiendo mua xuan!", Owner()) == ["password_has_agency"]


@given(st.sampled_from(sorted(common_passwords())), st.text("0123456789!@#.", max_size=6))
def test_common_password_stays_common_in_capitals_and_with_figures_behind(
    word: str, tail: str
) -> None:
    assert is_common(word, common_passwords())
    assert is_common(word.upper(), common_passwords())
    if word[-1].isalpha():
        assert is_common(word.capitalize() + tail, common_passwords())


@given(st.text(max_size=250))
def test_any_text_is_judged_the_same_however_it_is_composed(text: str) -> None:
    codes = broken(text)
    assert set(codes) <= set(WORDS)
    assert ("password_too_short" in codes) == (len(unicodedata.normalize("NFC", text)) < SHORTEST)
    assert codes == broken(unicodedata.normalize("NFD", text))
