"""Makes, changes and removes groups."""

from collections.abc import Collection
from typing import Any

from services.directory.groups.models import OrgGroup
from services.plan_api.administering.service import Act, noted, require_act
from services.plan_api.callers.access import Caller
from services.plan_api.groupadmin import naming, queries
from services.plan_api.groupadmin.refusals import GroupExists, GroupInUse, NotFound
from services.plan_api.groupadmin.schemas import GroupChange, GroupNew
from services.shared.conditions import require_version


def create(caller: Caller, new: GroupNew) -> str:
    """The key of the new group."""
    require_right(caller)
    key = new.key or naming.key_of(new.name)
    if queries.row(caller.session, key) is not None:
        words = (f"Nhóm “{key}” đã có.", f"There is a group “{key}” already.")
        raise GroupExists(*words, extra={"key": key})
    members, excluded = naming.units_named(caller, new.members, new.exclude)
    rule = new.rule.meant().stored()
    naming.require_meaning(rule, members)
    english = new.name_en or new.name
    group = OrgGroup(key=key, name=new.name, name_en=english, rule=rule, edited=True)
    caller.session.add(group)
    caller.session.flush()
    queries.name_units(caller.session, group.id, members, excluded)
    after = _plain(group, members, excluded)
    noted(caller, "group_created", ("group", key), (None, after))
    return key


def change(caller: Caller, key: str, condition: str, wanted: GroupChange) -> None:
    """An equal change leaves no trace; assignments that were made via the group stay as they are."""
    require_right(caller)
    group = _locked(caller, key, condition)
    stored = queries.units_named(caller.session, group.id)
    before = _plain(group, *stored)
    members, excluded = naming.units_named(caller, wanted.members, wanted.exclude)
    members = stored[0] if wanted.members is None else members
    excluded = stored[1] if wanted.exclude is None else excluded
    naming.require_apart(members, excluded)
    if wanted.rule is not None:
        group.rule = wanted.rule.meant().stored()
    naming.require_meaning(group.rule, members)
    group.name, group.name_en = wanted.name or group.name, wanted.name_en or group.name_en
    after = _plain(group, members, excluded)
    if after == before:
        return
    group.edited = True
    group.row_version += 1
    queries.name_units(caller.session, group.id, members, excluded)
    noted(caller, "group_changed", ("group", key), (before, after))


def remove(caller: Caller, key: str, condition: str) -> None:
    """Only a group that nothing was given to: what was assigned via it keeps its name."""
    require_right(caller)
    group = _locked(caller, key, condition)
    assignments, duties = queries.used_by(caller.session, key)
    if assignments or duties:
        raise GroupInUse(
            f"Có {assignments} phân công và {duties} chế độ báo cáo dùng nhóm này.",
            f"{assignments} assignments and {duties} report duties use this group.",
            extra={"assignments": assignments, "duties": duties},
        )
    stored = queries.units_named(caller.session, group.id)
    before = _plain(group, *stored)
    queries.name_units(caller.session, group.id, (), ())
    caller.session.delete(group)
    noted(caller, "group_deleted", ("group", key), (before, None))


def require_right(caller: Caller) -> None:
    require_act(caller, Act.GROUPS_CHANGE)


def _locked(caller: Caller, key: str, condition: str) -> OrgGroup:
    group = queries.row(caller.session, key, lock=True)
    if group is None:
        raise NotFound
    require_version(condition, group.row_version)
    return group


def _plain(group: OrgGroup, members: Collection[int], excluded: Collection[int]) -> dict[str, Any]:
    return {
        "name": group.name,
        "name_en": group.name_en,
        "rule": group.rule,
        "members": sorted(members),
        "exclude": sorted(excluded),
    }
