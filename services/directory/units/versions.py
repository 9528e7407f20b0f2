"""What a unit was on a day: its names, codes, type and parent over time. Pure.

Beside domain.py, which knows units as they are today.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Version:
    """Holds from its day until the next version's, or the unit's end."""

    valid_from: date
    name: str
    short_name: str
    name_en: str | None
    type: str | None
    region: str | None
    code: str | None
    h_code: str | None
    parent_id: int | None
    subordinate: bool
    instrument: str | None = None

    def features(self) -> dict[str, Any]:
        """What is called the same in a unit."""
        return {name: getattr(self, name) for name in FEATURES}


FEATURES = (
    "name", "short_name", "name_en", "type", "region", "code", "h_code", "parent_id", "subordinate",
)  # fmt: skip


class Spell(NamedTuple):
    """A version with the first day on which it no longer holds."""

    version: Version
    valid_to: date


def spells(versions: Sequence[Version], ends_on: date) -> list[Spell]:
    """In order of time, without gap or overlap; what would begin after the unit's end is left out."""
    living = [each for each in versions if each.valid_from < ends_on]
    closed = [Spell(each, following.valid_from) for each, following in pairwise(living)]
    return closed + [Spell(each, ends_on) for each in living[-1:]]


def version_on(versions: Sequence[Version], day: date) -> Version | None:
    """The version in force; None before the first."""
    return next((each for each in reversed(versions) if each.valid_from <= day), None)
