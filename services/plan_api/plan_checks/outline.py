"""Rules of a plan's outline and of everything that points into it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from services.plan_api.plan_format.schemas import Clause, PlanFile
from services.plan_api.plan_source.schemas import Remark
from services.plan_api.references.domain import (
    UnreadableReference,
    fits,
    parent,
    pointers,
    resolved,
)
from services.shared.wording import Words


def remarks(plan: PlanFile) -> Iterator[Remark]:
    refs = {clause.ref: None for clause in plan.outline}
    yield from _tree(plan.outline, refs)
    for pointer, ref in _pointing(plan):
        if ref not in refs:
            yield (
                pointer,
                "unknown_clause",
                Words(f"Không có mục “{ref}” trong dàn ý.", f"No clause {ref} in the outline."),
            )
    yield from _codes(plan)
    yield from _assigning(plan)


def assigned_tasks(plan: PlanFile, place: int) -> tuple[list[str], list[str]]:
    """The clauses that an assigning clause hands out, and those that are dangling."""
    text = "; ".join(plan.assigning[place].tasks)
    return resolved(pointers(text), {clause.ref: None for clause in plan.outline})


def _tree(outline: tuple[Clause, ...], refs: dict[str, None]) -> Iterator[Remark]:
    seen: set[str] = set()
    unlettered: Counter[str | None] = Counter()
    for place, clause in enumerate(outline):
        pointer, above = f"/outline/{place}/ref", parent(clause.ref)
        if clause.ref in seen:
            yield (
                pointer,
                "duplicate_ref",
                Words(f"Mục “{clause.ref}” lặp lại.", f"Clause {clause.ref} is repeated."),
            )
        elif above is not None and above not in seen:
            known = "sau nó" if above in refs else "không có"
            yield (
                pointer,
                "orphan_clause",
                Words(
                    f"Mục cha “{above}” {known}.",
                    f"Its parent {above} does not come before it.",
                ),
            )
        seen.add(clause.ref)
        unlettered[above] += (clause.label or "-").strip() in "-+*"
        annex = above is None and clause.kind == "annex"
        if not annex and not fits(clause.ref, clause.label, unlettered[above]):
            yield (
                f"/outline/{place}/label",
                "label_mismatch",
                Words(
                    f"Nhãn “{clause.label or ''}” không khớp tham chiếu “{clause.ref}”.",
                    f"Label “{clause.label or ''}” does not fit reference {clause.ref}.",
                ),
            )


def _pointing(plan: PlanFile) -> Iterator[tuple[str, str]]:
    """Every pointer to a value that names one clause, with that clause."""
    lists: dict[str, Iterable[object]] = {
        "documents": plan.documents,
        "tasks": plan.tasks,
        "assigning": plan.assigning,
        "budget": plan.budget,
        "report_duties": plan.report_duties,
        "targets": plan.targets,
    }
    for name, items in lists.items():
        for place, item in enumerate(items):
            ref = getattr(item, "clause", None)
            if ref is not None:
                yield f"/{name}/{place}/clause", ref


def _codes(plan: PlanFile) -> Iterator[Remark]:
    tasks = [task.code for task in plan.tasks]
    duties = [duty.code for duty in plan.report_duties]
    for name, codes in (("tasks", tasks), ("report_duties", duties)):
        for place, code in enumerate(codes):
            if code in codes[:place]:
                words = Words(f"Mã “{code}” lặp lại.", f"Code {code} is repeated.")
                yield f"/{name}/{place}/code", "duplicate_code", words


def _assigning(plan: PlanFile) -> Iterator[Remark]:
    worked = {task.clause for task in plan.tasks}
    for place in range(len(plan.assigning)):
        pointer = f"/assigning/{place}/tasks"
        try:
            found, dangling = assigned_tasks(plan, place)
        except UnreadableReference as error:
            yield (
                pointer,
                "unreadable_reference",
                Words(
                    f"Không đọc được tham chiếu ở “{error}”.",
                    f"The reference cannot be read at “{error}”.",
                ),
            )
            continue
        for ref in dangling:
            words = Words(f"Không có mục “{ref}” trong dàn ý.", f"No clause {ref} in the outline.")
            yield pointer, "unknown_clause", words
        for ref in found:
            if ref not in worked:
                words = Words(f"Mục “{ref}” không có nhiệm vụ.", f"Clause {ref} holds no task.")
                yield pointer, "clause_without_task", words
