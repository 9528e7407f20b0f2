"""Clause references: the path of labels (IV.5.e), and printed references to several at once. Pure.

"điểm a, b khoản 1; khoản 2; … phần IV": a clause alone means all its points, the section named last
holds for all before it, and "mục" is the same as "phần" (NĐ 30/2020 says mục, plans say both).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

# The order of points in NĐ 30/2020; đ is a letter of its own.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_UNITS = {"điểm": "point", "khoản": "clause", "phần": "section", "mục": "section"}
_SILENT = frozenset({"thuộc", "tại", "của", "kế", "hoạch", "này", "các", "những"})
_TOKEN = re.compile(r"[;,]|[^\s;,]+")
_SECTION = re.compile(r"[IVXLC]+|[A-Z]|\d+", re.IGNORECASE)
_CLAUSE = re.compile(r"\d+(\.\d+)*")
_PATTERNS = {"point": re.compile(f"[{LETTERS}]"), "clause": _CLAUSE, "section": _SECTION}
_STRIP = " .):"


class UnreadableReference(ValueError):
    """Words of a reference that follow no pattern we know."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """One clause, or one point of it; the section as printed or, when none is, None."""

    section: str | None
    clause: str
    point: str | None

    def ref(self, default_section: str | None = None) -> str:
        parts = (self.section or default_section, self.clause, self.point)
        return ".".join(part for part in parts if part)


def pointers(text: str) -> list[Pointer]:
    """Every clause and point that a printed reference names, in its order."""
    found: list[Pointer] = []
    points: list[str] = []
    unplaced = 0
    for unit, labels in _steps(text):
        if unit == "point":
            if points:
                raise UnreadableReference(f"điểm {', '.join(points)}")
            points = labels
        elif unit == "clause":
            if points and len(labels) > 1:
                raise UnreadableReference(f"khoản {', '.join(labels)}")
            found += [Pointer(None, labels[-1], p) for p in points] or [
                Pointer(None, label, None) for label in labels
            ]
            points = []
        else:
            if len(labels) > 1 or unplaced == len(found) or points:
                raise UnreadableReference(f"phần {', '.join(labels)}")
            placed = [Pointer(labels[0].upper(), p.clause, p.point) for p in found[unplaced:]]
            found[unplaced:] = placed
            unplaced = len(found)
    if points or not found:
        raise UnreadableReference(text)
    return found


def resolved(wanted: Iterable[Pointer], refs: Collection[str]) -> tuple[list[str], list[str]]:
    """The references meant, and those that are not in the outline: (found, dangling).

    A clause stands for its points when it has any, else for itself.
    """
    found: list[str] = []
    dangling: list[str] = []
    for pointer in wanted:
        ref = pointer.ref()
        if ref not in refs:
            dangling.append(ref)
        elif pointer.point is None:
            found += points_of(ref, refs) or [ref]
        else:
            found.append(ref)
    return list(dict.fromkeys(found)), dangling


def points_of(ref: str, refs: Collection[str]) -> list[str]:
    """The lettered points right below a clause, in the order of the outline."""
    return [each for each in refs if parent(each) == ref and tail(each) in LETTERS]


def parent(ref: str) -> str | None:
    return ref.rpartition(".")[0] or None


def tail(ref: str) -> str:
    return ref.rpartition(".")[2]


def fits(ref: str, label: str | None, place: int) -> bool:
    """Whether a reference is its label's: the bare label, "-n" for the n-th without a letter or
    number, and for "2.1." below 2 the last number. `place` counts the unlettered ones from 1.
    """
    bare = (label or "").strip(_STRIP)
    if bare in ("", "-", "+", "*"):
        return tail(ref) == f"-{place}"
    above = parent(ref)
    return tail(ref) == bare or (above is not None and bare == f"{tail(above)}.{tail(ref)}")


def _steps(text: str) -> list[tuple[str, list[str]]]:
    """Units with their labels: "điểm a, b khoản 1" is [("point", [a, b]), ("clause", [1])]."""
    steps: list[tuple[str, list[str]]] = []
    ranged = False
    for word in _TOKEN.findall(text):
        lower = word.lower()
        if lower in _UNITS:
            steps.append((_UNITS[lower], []))
        elif lower == "đến" and steps and steps[-1][1]:
            ranged = True
        elif lower not in _SILENT and lower not in (";", ",", "và"):
            _take(steps, word.strip(_STRIP), ranged)
            ranged = False
    if ranged or any(not labels for _, labels in steps):
        raise UnreadableReference(text)
    return steps


def _take(steps: list[tuple[str, list[str]]], label: str, ranged: bool) -> None:
    if not steps:
        raise UnreadableReference(label)
    unit, labels = steps[-1]
    lower = label.lower()
    if not _PATTERNS[unit].fullmatch(lower if unit == "point" else label):
        raise UnreadableReference(label)
    if ranged:
        labels += _between(unit, labels[-1], lower)
    else:
        labels.append(lower if unit == "point" else label)


def _between(unit: str, first: str, last: str) -> list[str]:
    """What follows `first` up to `last`: letters by the official order, clauses by number."""
    if unit == "point":
        start, end = LETTERS.index(first), LETTERS.index(last)
        return list(LETTERS[start + 1 : end + 1]) if start < end else _refuse(last)
    if unit == "clause" and first.isdecimal() and last.isdecimal() and int(first) < int(last):
        return [str(number) for number in range(int(first) + 1, min(int(last), 999) + 1)]
    return _refuse(last)


def _refuse(label: str) -> list[str]:
    raise UnreadableReference(label)
