"""The units that a group names, and the key that its name makes. Beside service: previews read them, too."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from services.directory.groups.domain import GroupRule
from services.directory.units.access import unit_meant
from services.directory.units.names import folded
from services.plan_api.administering.refusals import invalid_field
from services.plan_api.callers.access import Caller
from services.shared.problems import Invalid, Problem
from services.shared.wording import Words

_KEY_LENGTH = 60


def key_of(name: str) -> str:
    return folded(name).replace(" ", "-")[:_KEY_LENGTH].strip("-")


def units_named(
    caller: Caller, members: Sequence[str] | None, excluded: Sequence[str] | None
) -> tuple[frozenset[int], frozenset[int]]:
    """The ids of members and excluded units; all that cannot be found are said at once."""
    errors: list[tuple[str, str, Words]] = []
    found = [
        frozenset(_ids(caller, field, names or (), errors))
        for field, names in (("members", members), ("exclude", excluded))
    ]
    if errors:
        raise Invalid("Có đơn vị không rõ.", "Some units are not known.", errors=errors)
    require_apart(*found)
    return found[0], found[1]


def _ids(
    caller: Caller, field: str, names: Sequence[str], errors: list[tuple[str, str, Words]]
) -> Iterator[int]:
    for place, name in enumerate(names):
        try:
            yield unit_meant(caller.directory, name, caller.today).id
        except Problem as problem:
            errors.append((f"/{field}/{place}", "unit_unknown", problem.words))


def require_apart(members: frozenset[int], excluded: frozenset[int]) -> None:
    if members & excluded:
        raise invalid_field(
            "/exclude",
            "also_a_member",
            "Một đơn vị không thể vừa là thành viên vừa bị loại trừ.",
            "A unit cannot be a member and excluded at once.",
        )


def require_meaning(rule: Mapping[str, Any], members: Collection[int]) -> None:
    """A rule as it is stored."""
    meant = GroupRule.of(rule)
    if not (meant.kinds or meant.slugs or members):
        raise invalid_field(
            "/rule",
            "means_nobody",
            "Nhóm cần loại đơn vị, đuôi khóa hoặc thành viên riêng.",
            "A group needs kinds of units, slugs, or members of its own.",
        )
