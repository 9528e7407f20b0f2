"""Reading the groups with the units that they name."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.groups.domain import Group, GroupRule
from services.directory.groups.models import OrgGroup, OrgGroupUnit


def groups(session: Session) -> dict[str, Group]:
    """By key, in the order in which they were made."""
    rows = session.execute(
        select(OrgGroup.id, OrgGroup.key, OrgGroup.name, OrgGroup.name_en, OrgGroup.rule).order_by(
            OrgGroup.id
        )
    ).all()
    named = units_named(session)
    return {
        row.key: Group(
            row.key,
            row.name,
            row.name_en,
            GroupRule.of(row.rule),
            frozenset(named[row.id, False]),
            frozenset(named[row.id, True]),
        )
        for row in rows
    }


def units_named(session: Session) -> dict[tuple[int, bool], set[int]]:
    """Unit ids by (group, whether they are excluded)."""
    found: dict[tuple[int, bool], set[int]] = defaultdict(set)
    rows = session.execute(
        select(OrgGroupUnit.group_id, OrgGroupUnit.excluded, OrgGroupUnit.unit_id)
    )
    for group_id, excluded, unit_id in rows:
        found[group_id, excluded].add(unit_id)
    return found
