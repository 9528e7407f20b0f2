"""What somebody should know before a succession is done. Beside service: sentences for one draft."""

from collections.abc import Iterator
from datetime import date

from services.plan_api.succession.drafting import Draft
from services.plan_api.succession.schemas import Warned
from services.shared.wording import Language, Words


def warnings(draft: Draft, today: date, language: Language) -> list[Warned]:
    found = [*_on_time(draft, today), *_on_work(draft), *_on_people(draft), *_on_rest(draft)]
    return [Warned(code=code, detail=words.in_language(language)) for code, words in found]


def _on_time(draft: Draft, today: date) -> Iterator[tuple[str, Words]]:
    on = draft.body.on
    if on > today:
        yield (
            "takes_effect_later",
            Words(
                f"Có hiệu lực từ {on:%d/%m/%Y}; đến ngày đó mọi việc vẫn như cũ.",
                f"Takes effect on {on}; until then everything stays as it is.",
            ),
        )
    if n := draft.later_reports:
        yield (
            "reports_after_the_day",
            Words(
                f"{n} báo cáo lập từ {on:%d/%m/%Y} trở đi; các báo cáo này tính cho đơn vị kế thừa.",
                f"{n} reports were made on {on} or later; they count as the successor's.",
            ),
        )


def _on_work(draft: Draft) -> Iterator[tuple[str, Words]]:
    left = [row for row in draft.open if row.id not in draft.choices]
    if draft.is_split and left:
        yield (
            "choices_needed",
            Words(
                f"{len(left)} nhiệm vụ đang mở chưa chọn nơi nhận; đơn vị kế thừa đầu tiên sẽ nhận.",
                f"{len(left)} open assignments have no choice yet; the first successor gets them.",
            ),
        )
    if draft.doubled:
        yield (
            "same_task_twice",
            Words(
                f"{draft.doubled} nhiệm vụ được giao cho nhiều bên; cả hai bản đều giữ và đều tính.",
                f"{draft.doubled} tasks are held by several of the units; all copies stay and count.",
            ),
        )
    waiting = sum(row.pending for row in draft.open)
    if waiting and not draft.heirs:
        yield (
            "pending_confirmation",
            Words(
                f"{waiting} nhiệm vụ đang chờ xác nhận; nên xác nhận hoặc trả lại trước.",
                f"{waiting} assignments wait for confirmation; decide on them before.",
            ),
        )


def _on_people(draft: Draft) -> Iterator[tuple[str, Words]]:
    n = len({grant.person_id for grant in draft.grants})
    if not n:
        return
    if not draft.heirs:
        yield (
            "roles_end",
            Words(f"Vai trò của {n} người kết thúc.", f"The roles of {n} people end."),
        )
    elif draft.body.people == "leave":
        yield (
            "roles_stay_behind",
            Words(
                f"Vai trò của {n} người vẫn ở đơn vị cũ, không sang đơn vị kế thừa.",
                f"The roles of {n} people stay with the old unit and do not go to the successor.",
            ),
        )
    elif len(draft.heirs) > 1:
        yield (
            "roles_go_to_first",
            Words(
                f"Vai trò của {n} người sang đơn vị kế thừa đầu tiên; hãy phân lại sau.",
                f"The roles of {n} people go to the first successor; share them out afterwards.",
            ),
        )


def _on_rest(draft: Draft) -> Iterator[tuple[str, Words]]:
    if draft.clients:
        names = ", ".join(draft.clients[:5])
        yield (
            "clients_bound",
            Words(
                f"{len(draft.clients)} máy khách gắn với đơn vị cũ, cần gắn lại: {names}.",
                f"{len(draft.clients)} API clients are bound to a unit that ends; bind anew: {names}.",
            ),
        )
    if draft.duties and not draft.heirs:
        yield (
            "duties_without_unit",
            Words(
                f"{len(draft.duties)} chế độ báo cáo không còn đơn vị thực hiện hoặc nhận.",
                f"{len(draft.duties)} report duties lose the unit that reports or receives.",
            ),
        )
