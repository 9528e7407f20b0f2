"""Rules of figures and citations: money in digits and words, targets with values, equal symbols."""

from collections.abc import Iterator

from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_source.schemas import Remark
from services.plan_api.plans.domain import TargetKind
from services.plan_api.wording.domain import in_words, sum_meant, words_mean
from services.shared.wording import Words

_WITHOUT_VALUE = (TargetKind.QUALITATIVE, TargetKind.REFERENCE)


def remarks(plan: PlanFile) -> Iterator[Remark]:
    yield from _money(plan)
    yield from _targets(plan)
    yield from _titles(plan)
    yield from _citations(plan)


def _money(plan: PlanFile) -> Iterator[Remark]:
    for place, line in enumerate(plan.budget):
        here = f"/budget/{place}"
        if line.estimate is None:
            if line.digits or line.words:
                words = Words("Có số tiền in thì cần estimate.", "A printed sum needs an estimate.")
                yield here, "no_estimate", words
            continue
        if line.digits and sum_meant(line.digits) != line.estimate:
            words = Words(
                f"“{line.digits}” khác {line.estimate} đồng.",
                f"“{line.digits}” is not {line.estimate} đồng.",
            )
            yield f"{here}/digits", "digits_differ", words
        if line.words and not words_mean(line.words, line.estimate):
            said = in_words(line.estimate)
            words = Words(
                f"Số tiền bằng chữ phải là “{said} đồng”.", f"In words it is “{said} đồng”."
            )
            yield f"{here}/words", "words_differ", words


def _targets(plan: PlanFile) -> Iterator[Remark]:
    known = {target.indicator for target in plan.targets}
    seen: set[tuple[str, int]] = set()
    for place, target in enumerate(plan.targets):
        here = f"/targets/{place}"
        if (target.indicator, target.year) in seen:
            words = Words("Chỉ tiêu của năm này lặp lại.", "The target of this year is repeated.")
            yield f"{here}/indicator", "duplicate_target", words
        seen.add((target.indicator, target.year))
        if (target.value is None) is not (target.kind in _WITHOUT_VALUE):
            words = Words(
                "Chỉ tiêu số cần giá trị; định tính và dẫn chiếu thì không.",
                "A numeric target needs a value; a qualitative or referring one has none.",
            )
            yield here, "value_and_kind", words
        if (target.value is None) is not (target.comparator is None):
            words = Words(
                "value và comparator đi cùng nhau.", "Give value and comparator together."
            )
            yield here, "value_and_comparator", words
    for place, task in enumerate(plan.tasks):
        for which, code in enumerate(task.indicators):
            if code not in known:
                words = Words(
                    f"Kế hoạch không có chỉ tiêu {code}.", f"No target is set for {code}."
                )
                yield f"/tasks/{place}/indicators/{which}", "unknown_indicator", words


def _titles(plan: PlanFile) -> Iterator[Remark]:
    """A task takes its clause's title, unless several tasks share the clause."""
    bilingual = {clause.ref for clause in plan.outline if clause.title_en}
    count: dict[str, int] = {}
    for task in plan.tasks:
        count[task.clause] = count.get(task.clause, 0) + 1
    for place, task in enumerate(plan.tasks):
        own = task.title and task.title_en
        if not own and (count[task.clause] > 1 or task.clause not in bilingual):
            words = Words("Cần tên riêng (vi và en).", "It needs a title of its own (vi and en).")
            yield f"/tasks/{place}", "no_title", words


def _citations(plan: PlanFile) -> Iterator[Remark]:
    """One symbol of one year has one date; a misprint in the text is named as one."""
    dates: dict[str, object] = {}
    for document in plan.documents:
        if document.issued_on and document.misprint_of is None:
            dates.setdefault(document.symbol, document.issued_on)
    for place, document in enumerate(plan.documents):
        right = document.misprint_of or document.issued_on
        first = dates.get(document.symbol)
        if right and first and right != first:
            words = Words(
                f"Văn bản {document.symbol} có hai ngày: {first} và {right}; ghi misprint_of nếu in nhầm.",
                f"{document.symbol} has two dates, {first} and {right}; say misprint_of if one is misprinted.",
            )
            yield f"/documents/{place}/issued_on", "two_dates", words
