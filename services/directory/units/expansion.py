"""Whom a group means in a territory on a day. Pure.

Apart from domain.py, which builds on it: units of any shape that has a place, a key and a kind.
"""

from collections.abc import Mapping
from datetime import date
from typing import Protocol, TypeVar

from services.directory.groups.domain import Group
from services.directory.units.lineage import Lineage, Placed

_PROVINCE, _COMMUNE = "province", "commune"


class Addressed(Placed, Protocol):
    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def code(self) -> str | None: ...
    @property
    def province_id(self) -> int | None: ...
    @property
    def former_province_id(self) -> int | None: ...
    @property
    def subordinate(self) -> bool: ...


A = TypeVar("A", bound=Addressed)


class Expanding(Lineage[A]):
    """Units with the groups that mean some of them."""

    groups: Mapping[str, Group]

    def expand(self, group_key: str, territory_id: int, on: date) -> list[A]:
        """The members of a group in a territory on a day, in the order of their codes and keys."""
        return self.expand_group(self.groups[group_key], territory_id, on)

    def expand_group(self, group: Group, territory_id: int, on: date) -> list[A]:
        """As `expand`, for a group that need not be stored.

        A territory that has ended is stood for by its successors, narrowed to the communes on its
        own former land; one that is not yet, by its predecessors. A member that has ended is stood
        for by its successors, and a body of no province is a member everywhere; an exclusion also
        holds for those who took over from the excluded unit.
        """
        inside = {unit.id: unit for unit in self._inside(territory_id, on)}
        found = {
            unit.id
            for unit in inside.values()
            if unit.id != territory_id and group.rule.means(unit.key, unit.kind, unit.subordinate)
        }
        found |= {each for each in self._named(group, on) if self._belongs(each, inside)}
        found -= {each for each in found if self.answers_for(each) & group.excluded}
        return sorted((self.units[each] for each in found), key=by_code)

    def _named(self, group: Group, on: date) -> set[int]:
        known = [each for each in group.members if each in self.units]
        return {unit.id for each in known for unit in self.successors(each, on)}

    def _belongs(self, unit_id: int, inside: Mapping[int, A]) -> bool:
        return unit_id in inside or self.units[unit_id].province_id is None

    def _inside(self, territory_id: int, on: date) -> list[A]:
        territory = self.units[territory_id]
        standing = [self.units[each] for each in self.answers_for(territory_id)]
        standing = [unit for unit in standing if unit.valid_on(on)] or self.successors(
            territory_id, on
        )
        inside = {unit_id for each in standing for unit_id in self.below(each.id)}
        found = [self.units[each] for each in inside if self.units[each].valid_on(on)]
        if on < territory.valid_to or territory.kind != _PROVINCE:
            return found
        return [
            unit
            for unit in found
            if unit.kind != _COMMUNE or unit.former_province_id == territory_id
        ]


def by_code(unit: Addressed) -> tuple[str, str]:
    return (unit.code or "", unit.key)
