"""Makes, changes and removes groups, and shows beforehand whom they would mean."""

from collections.abc import Collection, Sequence
from typing import Any

from services.directory.groups.domain import Group, GroupRule
from services.directory.groups.models import OrgGroup
from services.directory.people.models import DirectoryAudit
from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units.access import unit_meant
from services.directory.units.domain import Unit
from services.directory.units.names import folded
from services.directory.units.queries import mark_changed
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.groupadmin import queries
from services.plan_api.groupadmin.schemas import (
    GroupChange,
    GroupNew,
    Preview,
    PreviewWanted,
)
from services.shared.audit import record
from services.shared.conditions import require_version
from services.shared.problems import Invalid, NotFound, Problem
from services.shared.wording import Words


class GroupExists(Problem):
    title = Words("Đã có nhóm này", "The group exists")


class GroupInUse(Problem):
    title = Words("Nhóm đang được dùng", "The group is in use")


def create(caller: Caller, new: GroupNew) -> str:
    """The key of the new group."""
    _require(caller)
    key = new.key or folded(new.name).replace(" ", "-")[:60].strip("-")
    if queries.row(caller.session, key) is not None:
        words = (f"Nhóm “{key}” đã có.", f"There is a group “{key}” already.")
        raise GroupExists(*words, extra={"key": key})
    members, excluded = _units(caller, new.members, new.exclude)
    rule = new.rule.meant()
    _require_meaning(rule, members)
    group = OrgGroup(
        key=key, name=new.name, name_en=new.name_en or new.name, rule=rule.stored(), edited=True
    )
    caller.session.add(group)
    caller.session.flush()
    queries.name_units(caller.session, group.id, members, excluded)
    _record(caller, "group_created", key, None, _plain(group, members, excluded))
    return key


def change(caller: Caller, key: str, condition: str, wanted: GroupChange) -> None:
    """An equal change leaves no trace; assignments that were made via the group stay as they are."""
    _require(caller)
    group = _locked(caller, key, condition)
    stored = caller.directory.groups[key]
    before = _plain(group, stored.members, stored.excluded)
    members, excluded = _units(caller, wanted.members, wanted.exclude)
    members = stored.members if wanted.members is None else members
    excluded = stored.excluded if wanted.exclude is None else excluded
    _require_apart(members, excluded)
    if wanted.rule is not None:
        group.rule = wanted.rule.meant().stored()
    _require_meaning(GroupRule.of(group.rule), members)
    group.name, group.name_en = wanted.name or group.name, wanted.name_en or group.name_en
    after = _plain(group, members, excluded)
    if after == before:
        return
    group.edited = True
    group.row_version += 1
    queries.name_units(caller.session, group.id, members, excluded)
    _record(caller, "group_changed", key, before, after)


def remove(caller: Caller, key: str, condition: str) -> None:
    """Only a group that nothing was given to: what was assigned via it keeps its name."""
    _require(caller)
    group = _locked(caller, key, condition)
    assignments, duties = queries.used_by(caller.session, key)
    if assignments or duties:
        raise GroupInUse(
            f"Có {assignments} phân công và {duties} chế độ báo cáo dùng nhóm này.",
            f"{assignments} assignments and {duties} report duties use this group.",
            extra={"assignments": assignments, "duties": duties},
        )
    stored = caller.directory.groups[key]
    before = _plain(group, stored.members, stored.excluded)
    queries.name_units(caller.session, group.id, (), ())
    caller.session.delete(group)
    _record(caller, "group_deleted", key, before, None)


def preview(caller: Caller, wanted: PreviewWanted) -> Preview:
    _require(caller)
    if wanted.key is not None and wanted.key not in caller.directory.groups:
        raise NotFound()
    on = wanted.on or caller.today
    place = unit_meant(caller.directory, wanted.territory, on)
    members, excluded = _units(caller, wanted.members, wanted.exclude)
    group = Group("", "", "", wanted.rule.meant(), members, excluded)
    would = caller.directory.expand_group(group, place.id, on)
    are = caller.directory.expand(wanted.key, place.id, on) if wanted.key else []
    return Preview(
        territory=UnitRef.of(place, caller.language),
        on=on,
        members=_refs(caller, would),
        added=_refs(caller, [unit for unit in would if unit not in are]),
        removed=_refs(caller, [unit for unit in are if unit not in would]),
    )


def _require(caller: Caller) -> None:
    require(caller.actor, caller.directory, Act.GROUPS_CHANGE)


def _locked(caller: Caller, key: str, condition: str) -> OrgGroup:
    group = queries.row(caller.session, key, lock=True)
    if group is None:
        raise NotFound()
    require_version(condition, group.row_version)
    return group


def _units(
    caller: Caller, members: Sequence[str] | None, excluded: Sequence[str] | None
) -> tuple[frozenset[int], frozenset[int]]:
    """The ids of the units named; all that cannot be found are said at once."""
    errors: list[tuple[str, str, Words]] = []
    found: list[frozenset[int]] = []
    for field, names in (("members", members or ()), ("exclude", excluded or ())):
        ids = set()
        for place, name in enumerate(names):
            try:
                ids.add(unit_meant(caller.directory, name, caller.today).id)
            except Problem as problem:
                errors.append((f"/{field}/{place}", "unit_unknown", problem.words))
        found.append(frozenset(ids))
    if errors:
        raise Invalid("Có đơn vị không rõ.", "Some units are not known.", errors=errors)
    _require_apart(*found)
    return found[0], found[1]


def _require_apart(members: frozenset[int], excluded: frozenset[int]) -> None:
    if members & excluded:
        words = Words(
            "Một đơn vị không thể vừa là thành viên vừa bị loại trừ.",
            "A unit cannot be a member and excluded at once.",
        )
        raise Invalid(*words, errors=[("/exclude", "also_a_member", words)])


def _require_meaning(rule: GroupRule, members: Collection[int]) -> None:
    if not (rule.kinds or rule.slugs or members):
        words = Words(
            "Nhóm cần loại đơn vị, đuôi khóa hoặc thành viên riêng.",
            "A group needs kinds of units, slugs, or members of its own.",
        )
        raise Invalid(*words, errors=[("/rule", "means_nobody", words)])


def _record(
    caller: Caller,
    action: str,
    key: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    caller.session.flush()
    record(caller.session, DirectoryAudit, caller.actor, action, ("group", key), (before, after))
    mark_changed(caller.session)


def _plain(group: OrgGroup, members: Collection[int], excluded: Collection[int]) -> dict[str, Any]:
    return {
        "name": group.name,
        "name_en": group.name_en,
        "rule": group.rule,
        "members": sorted(members),
        "exclude": sorted(excluded),
    }


def _refs(caller: Caller, units: Sequence[Unit]) -> list[UnitRef]:
    return [UnitRef.of(unit, caller.language) for unit in units]
