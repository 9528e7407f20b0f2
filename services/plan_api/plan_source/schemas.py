"""What is wrong with a plan file, and where."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from services.shared.wording import Words


class Place(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """`pointer` is a JSON Pointer (RFC 6901) into the file's content; "" is the whole file."""

    file: str
    line: int
    column: int
    pointer: str
    code: str
    message: Words

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where} {self.pointer or '/'} [{self.code}] {self.message.vi} / {self.message.en}"


# A finding before its place in the file is looked up: pointer, code, words.
Remark: TypeAlias = tuple[str, str, Words]


@dataclass
class Source:
    """A file's content as JSON values, with the place of each value by its pointer."""

    file: str
    content: Any = None
    places: dict[str, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def add(self, pointer: str, code: str, message: Words, place: Place | None = None) -> None:
        where = place or self.place(pointer)
        self.findings.append(Finding(self.file, where.line, where.column, pointer, code, message))

    def place(self, pointer: str) -> Place:
        """Where the value stands, or the nearest one around it."""
        while pointer not in self.places and pointer:
            pointer = pointer.rpartition("/")[0]
        return self.places.get(pointer, START)
