"""The whole directory in memory, read again when its version has moved."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.directory.groups.domain import Group, GroupRule
from services.directory.groups.models import OrgGroup
from services.directory.units.domain import Change, Directory, Unit
from services.directory.units.models import DirectoryVersion, OrgUnit, Succession

# More than one only where a process meets several databases (tests) or two versions at a change.
_KEPT = 4
_loaded: OrderedDict[int, Directory] = OrderedDict()

_UNIT = (
    OrgUnit.id, OrgUnit.key, OrgUnit.kind, OrgUnit.name, OrgUnit.short_name, OrgUnit.name_en,
    OrgUnit.code, OrgUnit.h_code, OrgUnit.type, OrgUnit.region, OrgUnit.parent_id,
    OrgUnit.province_id, OrgUnit.former_province_id, OrgUnit.subordinate, OrgUnit.provisional,
    OrgUnit.valid_from, OrgUnit.valid_to, OrgUnit.aliases,
)  # fmt: skip


def directory(session: Session) -> Directory:
    """All units, successions and groups; one tiny query while nothing has changed.

    The version's counter is a time stamp, so that no two contents ever share one, in whichever
    database and also after a rollback.
    """
    version = session.scalar(select(DirectoryVersion.counter))
    found = _loaded.get(version) if version is not None else None
    if found is None:
        found = read_directory(session)
        if version is not None:
            _loaded[version] = found
            while len(_loaded) > _KEPT:
                _loaded.popitem(last=False)
    return found


def read_directory(session: Session) -> Directory:
    """The directory as the session sees it now, past any cache."""
    rows: Iterable[Any] = session.execute(select(*_UNIT).order_by(OrgUnit.id))
    units = [_unit(row) for row in rows]
    changes = session.execute(
        select(
            Succession.predecessor_id,
            Succession.successor_id,
            Succession.on_date,
            Succession.kind,
            Succession.note,
        ).order_by(Succession.id)
    )
    groups = session.execute(
        select(OrgGroup.key, OrgGroup.name, OrgGroup.name_en, OrgGroup.rule).order_by(OrgGroup.id)
    )
    return Directory(
        units,
        [Change(*row) for row in changes],
        {key: Group(key, vi, en, _rule(rule)) for key, vi, en, rule in groups},
    )


def mark_changed(session: Session) -> None:
    """Move the version, in the transaction of the change, so that every process reads again."""
    if session.get(DirectoryVersion, 1) is None:
        session.add(DirectoryVersion(id=1, counter=0))
        session.flush()
    stamp = func.floor(func.extract("epoch", func.clock_timestamp()) * 1_000_000)
    newest = func.greatest(DirectoryVersion.counter + 1, stamp)
    session.execute(update(DirectoryVersion).values(counter=newest))


def _unit(row: Any) -> Unit:
    """`row` has the columns of _UNIT, which are the fields of Unit."""
    values: tuple[Any, ...] = (*row[:-1], tuple(row[-1]))
    return Unit(*values)


def _rule(rule: Mapping[str, Any]) -> GroupRule:
    return GroupRule(
        kinds=frozenset(rule.get("kinds", ())),
        slugs=frozenset(rule.get("slugs", ())),
        exclude=frozenset(rule.get("exclude", ())),
        subordinate_only=rule.get("subordinate_only", False),
    )
