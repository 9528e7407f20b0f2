"""What a group's rule may say, and which units it means. Pure."""

import re
from dataclasses import dataclass, field

_ENDED = re.compile(r"-den-\d{4}$")


@dataclass(frozen=True)
class GroupRule:
    """Units of some kinds, or with some last key parts ("slugs"), less the excluded ones."""

    kinds: frozenset[str] = frozenset()
    slugs: frozenset[str] = field(default_factory=frozenset)
    # Whole keys or slugs.
    exclude: frozenset[str] = field(default_factory=frozenset)
    subordinate_only: bool = False

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


def slug(key: str) -> str:
    """The last part of a unit's key, without the year that an ended unit carries."""
    return _ENDED.sub("", key.rsplit("/", 1)[-1])
