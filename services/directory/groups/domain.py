"""What a group's rule may say, and which units it means. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

# An ended unit carries its last year, one that came after an ended namesake its first.
_YEAR = re.compile(r"-(den|tu)-\d{4}$")


@dataclass(frozen=True)
class GroupRule:
    """Units of some kinds, or with some last key parts ("slugs"), less the excluded ones."""

    kinds: frozenset[str] = frozenset()
    slugs: frozenset[str] = field(default_factory=frozenset)
    # Whole keys or slugs.
    exclude: frozenset[str] = field(default_factory=frozenset)
    subordinate_only: bool = False

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "GroupRule":
        """As it is kept in the database and in the files; what is left out is empty."""
        return cls(
            kinds=frozenset(stored.get("kinds", ())),
            slugs=frozenset(stored.get("slugs", ())),
            exclude=frozenset(stored.get("exclude", ())),
            subordinate_only=stored.get("subordinate_only", False),
        )

    def stored(self) -> dict[str, Any]:
        return {
            "kinds": sorted(self.kinds),
            "slugs": sorted(self.slugs),
            "exclude": sorted(self.exclude),
            "subordinate_only": self.subordinate_only,
        }

    def means(self, key: str, kind: str, subordinate: bool) -> bool:
        """Whether a unit of the territory is a member; validity and place are judged elsewhere."""
        name = slug(key)
        wanted = kind in self.kinds or name in self.slugs
        refused = key in self.exclude or name in self.exclude
        return wanted and not refused and (subordinate or not self.subordinate_only)


@dataclass(frozen=True)
class Group:
    key: str
    name: str
    name_en: str
    rule: GroupRule
    # Units by their ids: members whatever the rule says, and units that never are.
    members: frozenset[int] = frozenset()
    excluded: frozenset[int] = frozenset()


def slug(key: str) -> str:
    """The last part of a unit's key, without the year that it may carry."""
    return _YEAR.sub("", key.rsplit("/", 1)[-1])
