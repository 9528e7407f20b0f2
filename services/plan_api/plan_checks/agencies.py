"""Rules of who is named: units and groups that the directory knows on the day of the plan."""

from collections.abc import Iterator

from services.directory.units.domain import Directory, Unit
from services.plan_api.plan_checks.outline import assigned_tasks
from services.plan_api.plan_format.schemas import Agencies, PlanFile
from services.plan_api.plan_source.schemas import Remark
from services.plan_api.references.domain import UnreadableReference
from services.shared.wording import Words

GROUP = "group:"
ROLES = ("leads", "coordinates", "requested")


def remarks(plan: PlanFile, directory: Directory) -> Iterator[Remark]:
    territory = directory.by_key(plan.territory)
    for pointer, name in _named(plan):
        yield from _known(pointer, name, plan, directory, territory)
    yield from _assigned(plan)


def _named(plan: PlanFile) -> Iterator[tuple[str, str]]:
    yield "/issuer", plan.issuer
    yield "/territory", plan.territory
    for place, task in enumerate(plan.tasks):
        yield from _in_roles(f"/tasks/{place}", task)
    for place, clause in enumerate(plan.assigning):
        yield from _in_roles(f"/assigning/{place}", clause)
    for place, duty in enumerate(plan.report_duties):
        yield f"/report_duties/{place}/to", duty.to
        for which, name in enumerate(duty.reporters):
            yield f"/report_duties/{place}/reporters/{which}", name


def _in_roles(pointer: str, agencies: Agencies) -> Iterator[tuple[str, str]]:
    for role in ROLES:
        for place, name in enumerate(getattr(agencies, role)):
            yield f"{pointer}/{role}/{place}", name


def _known(
    pointer: str, name: str, plan: PlanFile, directory: Directory, territory: Unit | None
) -> Iterator[Remark]:
    if not name.startswith(GROUP):
        yield from _unit(pointer, name, plan, directory)
        return
    key = name.removeprefix(GROUP)
    if key not in directory.groups:
        yield pointer, "unknown_group", Words(f"Không có nhóm “{key}”.", f"No group {key}.")
    elif territory and not directory.expand(key, territory.id, plan.resolve_on):
        yield (
            pointer,
            "empty_group",
            Words(
                f"Nhóm “{key}” không có thành viên nào vào {plan.resolve_on:%d/%m/%Y}.",
                f"Group {key} has no member on {plan.resolve_on}.",
            ),
        )


def _unit(pointer: str, key: str, plan: PlanFile, directory: Directory) -> Iterator[Remark]:
    unit = directory.by_key(key)
    if unit is None:
        words = Words(f"Danh bạ không có cơ quan “{key}”.", f"The directory has no agency {key}.")
        yield pointer, "unknown_agency", words
    elif not unit.valid_on(plan.resolve_on):
        yield (
            pointer,
            "agency_not_valid",
            Words(
                f"“{unit.name}” không tồn tại vào {plan.resolve_on:%d/%m/%Y}.",
                f"{key} did not exist on {plan.resolve_on}.",
            ),
        )


def _assigned(plan: PlanFile) -> Iterator[Remark]:
    """Each task names an agency, or says that the text names none."""
    by_clause: set[str] = set()
    for place in range(len(plan.assigning)):
        try:
            by_clause.update(assigned_tasks(plan, place)[0])
        except UnreadableReference:
            return
    for place, task in enumerate(plan.tasks):
        named = task.clause in by_clause or any(getattr(task, role) for role in ROLES)
        if not named and not task.unassigned:
            yield (
                f"/tasks/{place}",
                "no_agency",
                Words(
                    "Chưa có cơ quan; nếu văn bản không nêu, ghi unassigned: true.",
                    "No agency; where the text names none, say unassigned: true.",
                ),
            )
        elif named and task.unassigned:
            yield (
                f"/tasks/{place}/unassigned",
                "assigned_after_all",
                Words("Nhiệm vụ này có cơ quan.", "This task does have an agency."),
            )
