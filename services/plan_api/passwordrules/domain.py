"""When a password is good enough, and which rule it breaks when not. Pure."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from services.directory.units.names import folded

SHORTEST = 12
LONGEST = 200
OUR_NAME = "tiendo"
# Shorter names stand inside ordinary words.
_SHORTEST_NAME = 5
_SHORTEST_PIECE = 8
_TAIL = re.compile(r"[\W\d_]+$")
_ENDS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
# Beside the list of the world's most frequent ones: what people in this country try first.
_AT_HOME = frozenset(
    {
        "matkhau", "matkhaumoi", "anhyeuem", "emyeuanh", "yeuanh", "yeuem", "giadinh", "hanhphuc",
        "vietnam", "vietnamvodich", "hanoi", "saigon", "quantri", "nguoidung", "congchuc", "canbo",
        "xinchao", "khongbiet", "dangnhap", "taikhoan",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Owner:
    """What everybody may know of a person."""

    full_name: str = ""
    email: str = ""
    agencies: tuple[str, ...] = ()


def broken_rules(password: str, owner: Owner, common: Container[str]) -> Iterator[str]:
    """Every rule that the password breaks, by its code. `common` is in lower case."""
    password = unicodedata.normalize("NFC", password)
    if len(password) < SHORTEST:
        yield "password_too_short"
    if len(password) > LONGEST:
        yield "password_too_long"
        return
    if is_common(password, common):
        yield "password_common"
    text = _joined(password)
    if _has(text, _names(owner.full_name)):
        yield "password_has_name"
    if _has(text, [_joined(owner.email.partition("@")[0])]):
        yield "password_has_email"
    if _has(text, [OUR_NAME, *map(_joined, owner.agencies)]):
        yield "password_has_agency"


def is_common(password: str, common: Container[str]) -> bool:
    """Also when it only wears capitals, marks, or figures and signs at an end."""
    lower = password.lower()
    plain = _joined(password)
    worn = {lower, plain, _TAIL.sub("", lower), _TAIL.sub("", plain), _ENDS.sub("", plain)}
    if any(form in common or form in _AT_HOME for form in worn if form):
        return True
    return _is_repeated(lower) or _is_a_run(lower)


def _is_repeated(text: str) -> bool:
    """A short piece over and over: abcabcabcabc."""
    piece = (text + text).find(text, 1)
    return 0 < piece < min(len(text), _SHORTEST_PIECE)


def _is_a_run(text: str) -> bool:
    """Signs in their order, up or down: 123456789012, zyxwvutsrqpo."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return len({step % 10 for step in steps} if text.isdigit() else steps) == 1


def _names(full_name: str) -> list[str]:
    """A name as people write it into passwords: its longer words, and words next to each other;
    the family's and the given name together, in either order.
    """
    words = folded(full_name).split()
    runs = [
        "".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    ]
    return [*runs, *(words[-1:] and [words[-1] + words[0], words[0] + words[-1]])]


def _joined(text: str) -> str:
    return folded(text).replace(" ", "")


def _has(text: str, names: Iterable[str]) -> bool:
    return any(len(name) >= _SHORTEST_NAME and name in text for name in names)
