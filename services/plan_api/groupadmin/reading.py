"""One group in full, for whoever asks. Apart from service.py, which changes groups."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from services.directory.groups.domain import GroupRule
from services.directory.units.domain import Directory, UnitKind
from services.directory.units.queries import directory
from services.directory.units.schemas import UnitRef
from services.plan_api.groupadmin import queries
from services.plan_api.groupadmin.schemas import GroupRead, RuleRead
from services.shared.problems import NotFound
from services.shared.wording import Language


def read_group(session: Session, key: str, language: Language) -> GroupRead:
    row = queries.row(session, key)
    if row is None:
        raise NotFound()
    known = directory(session)
    group = known.groups[key]
    rule = GroupRule.of(row.rule)
    assignments, duties = queries.used_by(session, key)
    return GroupRead(
        key=key,
        name=row.name_en if language == "en" else row.name,
        name_vi=row.name,
        name_en=row.name_en,
        rule=RuleRead(
            kinds=[kind for kind in UnitKind if kind in rule.kinds],
            slugs=sorted(rule.slugs),
            exclude=sorted(rule.exclude),
            subordinate_only=rule.subordinate_only,
        ),
        members=_refs(known, group.members, language),
        exclude=_refs(known, group.excluded, language),
        assignments=assignments,
        duties=duties,
        edited=row.edited,
        version=row.row_version,
    )


def _refs(known: Directory, ids: Iterable[int], language: Language) -> list[UnitRef]:
    units = sorted((known.unit(each) for each in ids), key=lambda unit: unit.key)
    return [UnitRef.of(unit, language) for unit in units]
