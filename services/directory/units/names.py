"""Vietnamese names as people type them, and organisation codes as systems print them. Pure."""

import re
import unicodedata

# The five tone marks sit on one vowel of a syllable, and spellings differ about which (hòa, hoà).
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_MARKS = re.compile("[\u0300-\u036f]")
_D_BAR = str.maketrans({"đ": "d"})
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_PREFIXES = (["tinh"], ["thanh", "pho"], ["tp"])
_H_CODE = re.compile(r"^[A-Z]\d{2}(\.[0-9A-Z]+)*$")
# QCVN 102:2016: the province at the right, its sub-units leftward, empty places as zeros.
_RIGHT_TO_LEFT = re.compile(r"^(\d{2,3}\.)+[A-Z]\d{2}$")


def folded(text: str) -> str:
    """Lower case, without any mark, with single spaces for punctuation: for lookups and search."""
    return _plain(_decomposed(text))


def spelled(text: str) -> str:
    """Lower case with all marks, the tone moved behind its syllable: Hòa and Hoà are one."""
    return _marked(_decomposed(text))


def both(text: str) -> tuple[str, str]:
    """The folded and the spelled form."""
    words = _decomposed(text)
    return _plain(words), _marked(words)


def has_marks(text: str) -> bool:
    """Whether the writer used Vietnamese marks, and so meant them."""
    plain, marked = both(text)
    return plain != marked


def without_prefix(text: str) -> str:
    """A province's name without "tỉnh", "thành phố" or "TP" before it, however they are written."""
    words = _decomposed(text).split()
    plain = folded(text).split()
    length = next((len(p) for p in _PREFIXES if plain[: len(p)] == p), 0)
    return " ".join(words[length:])


def h_code(text: str) -> str | None:
    """`H20`, `h20.41`, `000.00.00.H20` or `000.00.07.H44` as `H20`, `H20.41`, `H44.07`; else None."""
    code = text.strip().upper()
    if _RIGHT_TO_LEFT.match(code):
        groups = reversed(code.split("."))
        code = ".".join(group for group in groups if group.strip("0"))
    return code if _H_CODE.match(code) else None


def _decomposed(text: str) -> str:
    words = unicodedata.normalize("NFC", text).casefold()
    return unicodedata.normalize("NFD", _BETWEEN_WORDS.sub(" ", words).strip())


def _plain(words: str) -> str:
    return _MARKS.sub("", words).translate(_D_BAR)


def _marked(words: str) -> str:
    return " ".join(
        _TONES.sub("", word) + "".join(found) if (found := _TONES.findall(word)) else word
        for word in words.split(" ")
    )
