"""The two sides of a succession: how many of each, none twice, all known. Pure.

Beside domain.py, which judges days and places once the sides are right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from services.directory.units.domain import Directory, SuccessionKind
from services.directory.units.rules import Fault


@dataclass(frozen=True, slots=True)
class Intent:
    """Who gives way to whom on a day; a successor that is still to be made is None."""

    kind: SuccessionKind
    on: date
    predecessors: Sequence[int]
    successors: Sequence[int | None]
    shares: Sequence[Decimal] | None = None


def side_faults(intent: Intent, directory: Directory) -> list[Fault]:
    """What is wrong with the sides by themselves."""
    return [*_sides(intent), *_twice(intent), *_shares(intent), *_unknown(intent, directory)]


def _sides(intent: Intent) -> Iterator[Fault]:
    before, after = len(intent.predecessors), len(intent.successors)
    new = sum(each is None for each in intent.successors)
    if intent.kind is SuccessionKind.MERGE and (after != 1 or (new and before < 2)):
        yield Fault(
            "successors",
            "merge_sides",
            "Sáp nhập: một đơn vị tiếp nhận; nếu là đơn vị mới thì từ hai đơn vị trở lên.",
            "A merger has one successor; a new one takes over from at least two.",
        )
    if intent.kind is SuccessionKind.SPLIT and (before != 1 or after < 2):
        yield Fault(
            "successors",
            "split_sides",
            "Chia tách: một đơn vị thành hai đơn vị trở lên.",
            "A division makes at least two units of one.",
        )
    if intent.kind is SuccessionKind.RENAME and (before != 1 or after != 1 or new != 1):
        yield Fault(
            "successors",
            "rename_sides",
            "Đổi tên: một đơn vị thành một đơn vị mới.",
            "A renaming makes one new unit of one.",
        )
    if intent.kind is SuccessionKind.ABOLISH and after:
        yield Fault(
            "successors",
            "abolish_sides",
            "Giải thể thì không có đơn vị kế thừa.",
            "A unit that is abolished has no successor.",
        )


def _twice(intent: Intent) -> Iterator[Fault]:
    seen: set[int] = set()
    sides = [(f"predecessors/{i}", each) for i, each in enumerate(intent.predecessors)]
    sides += [(f"successors/{i}/id", each) for i, each in enumerate(intent.successors) if each]
    for field, unit_id in sides:
        if unit_id in seen:
            yield Fault(
                field,
                "unit_twice",
                "Mỗi đơn vị chỉ đứng một lần; đơn vị tiếp tục tồn tại chỉ ghi ở bên kế thừa.",
                "Each unit stands once; one that goes on is named as successor only.",
            )
        seen.add(unit_id)


def _shares(intent: Intent) -> Iterator[Fault]:
    if intent.shares is None:
        return
    if intent.kind is not SuccessionKind.SPLIT or len(intent.shares) != len(intent.successors):
        yield Fault(
            "shares",
            "shares_do_not_fit",
            "Tỷ lệ chỉ dùng khi chia tách, mỗi đơn vị kế thừa một số.",
            "Shares belong to a division, one for each successor.",
        )
    elif sum(intent.shares) != 1:
        yield Fault(
            "shares",
            "shares_not_one",
            f"Tổng các tỷ lệ phải bằng 1, hiện là {sum(intent.shares)}.",
            f"Shares must sum to 1; these make {sum(intent.shares)}.",
        )


def _unknown(intent: Intent, directory: Directory) -> Iterator[Fault]:
    sides = [(f"predecessors/{i}", each) for i, each in enumerate(intent.predecessors)]
    sides += [(f"successors/{i}/id", each) for i, each in enumerate(intent.successors) if each]
    for field, unit_id in sides:
        if unit_id not in directory.units:
            yield Fault(field, "unit_unknown", "Không có đơn vị này.", "No such unit.")
