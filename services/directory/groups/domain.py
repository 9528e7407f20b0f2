"""What a group's rule may say. Pure."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class GroupRule:
    """Units of the given kinds in a territory, with explicit members (unit keys) and exclusions."""

    kinds: frozenset[str] = frozenset()
    include: frozenset[str] = field(default_factory=frozenset)
    exclude: frozenset[str] = field(default_factory=frozenset)
    subordinate_only: bool = False
