"""Who stands above whom, and who took over from whom, for anything with a place and a span. Pure."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def parent_id(self) -> int | None: ...
    @property
    def valid_from(self) -> date: ...
    @property
    def valid_to(self) -> date: ...

    def valid_on(self, day: date) -> bool: ...


U = TypeVar("U", bound=Placed)


class Lineage(Generic[U]):
    """Two graphs over the same units; what was once walked is remembered."""

    def __init__(self, units: Iterable[U], changes: Iterable[tuple[int, int]]) -> None:
        """`changes` holds (predecessor, successor); both graphs must be without circles."""
        self.units = {unit.id: unit for unit in units}
        self._children: dict[int, list[int]] = defaultdict(list)
        self._after: dict[int, list[int]] = defaultdict(list)
        self._before: dict[int, list[int]] = defaultdict(list)
        for unit in self.units.values():
            if unit.parent_id is not None:
                self._children[unit.parent_id].append(unit.id)
        for predecessor, successor in changes:
            self._after[predecessor].append(successor)
            self._before[successor].append(predecessor)
        self._below: dict[int, frozenset[int]] = {}
        self._answers: dict[int, frozenset[int]] = {}

    def unit(self, unit_id: int) -> U:
        return self.units[unit_id]

    def children(self, unit_id: int) -> list[U]:
        return [self.units[each] for each in self._children.get(unit_id, [])]

    def predecessors(self, unit_id: int) -> list[U]:
        """The units that it took over from directly."""
        return [self.units[each] for each in self._before.get(unit_id, [])]

    def heirs(self, unit_id: int) -> list[U]:
        """The units that took over from it directly, on whatever day."""
        return [self.units[each] for each in self._after.get(unit_id, [])]

    def contested(self, units: Collection[int]) -> list[int]:
        """Of the units those that were divided between some of the others and somebody outside."""
        after = [(each, self._after[each]) for each in units if len(self._after.get(each, ())) > 1]
        return [
            each
            for each, heirs in after
            if any(heir in units for heir in heirs) and any(heir not in units for heir in heirs)
        ]

    def ancestors(self, unit_id: int) -> list[int]:
        """Parents, nearest first."""
        found: list[int] = []
        parent = self.units[unit_id].parent_id
        while parent is not None:
            found.append(parent)
            parent = self.units[parent].parent_id
        return found

    def successors(self, unit_id: int, on: date) -> list[U]:
        """Who answers for a unit on a day: itself while valid; nobody before it came to be, nor
        after an end without successor.
        """
        unit = self.units[unit_id]
        if on < unit.valid_from:
            return []
        if on < unit.valid_to:
            return [unit]
        after = self._after.get(unit_id, [])
        answering = {s.id: s for each in after for s in self.successors(each, on)}
        return list(answering.values())

    def answers_for(self, unit_id: int) -> frozenset[int]:
        """The unit and all its predecessors, transitively."""
        return self._closure(unit_id, self._answers, lambda each: self._before.get(each, []))

    def below(self, holder_id: int) -> frozenset[int]:
        """Every unit it covers: itself, what is below it, and the predecessors of all of these."""
        return self._closure(
            holder_id,
            self._below,
            lambda each: self._children.get(each, []) + self._before.get(each, []),
        )

    def covers(self, holder_id: int, unit_id: int) -> bool:
        return unit_id in self.below(holder_id)

    def _closure(
        self, start: int, memo: dict[int, frozenset[int]], step: Callable[[int], list[int]]
    ) -> frozenset[int]:
        if start not in memo:
            found, waiting = {start}, [start]
            while waiting:
                new = [each for each in step(waiting.pop()) if each not in found]
                found.update(new)
                waiting.extend(new)
            memo[start] = frozenset(found)
        return memo[start]
