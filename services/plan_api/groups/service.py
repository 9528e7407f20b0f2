"""Expands a group for a reader."""

from datetime import date

from services.directory.units.access import unit_meant
from services.directory.units.domain import Directory
from services.directory.units.schemas import UnitRef
from services.plan_api.groups.schemas import GroupItem, Groups, Members
from services.shared.problems import NotFound
from services.shared.wording import Language


def groups(directory: Directory, language: Language) -> Groups:
    return Groups(items=[GroupItem.of(group, language) for group in directory.groups.values()])


def members(
    directory: Directory, key: str, territory: str, on: date, language: Language
) -> Members:
    """The members on a day; of an ended territory, those on its former land."""
    if key not in directory.groups:
        raise NotFound()
    place = unit_meant(directory, territory, on)
    found = directory.expand(key, place.id, on)
    return Members(
        group=GroupItem.of(directory.groups[key], language),
        territory=UnitRef.of(place, language),
        on=on,
        items=[UnitRef.of(unit, language) for unit in found],
        total=len(found),
    )
