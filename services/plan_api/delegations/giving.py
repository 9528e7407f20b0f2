"""What a delegation must rest on. Apart from service.py, which writes it."""

from services.directory.people.domain import Role
from services.plan_api.delegations.domain import LONGEST
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole, may_lend
from services.plan_api.people.doors import Known
from services.plan_api.people.refusals import not_own, wrong
from services.plan_api.roles.placing import Place

LENT = Role.HEAD


def require_own_role(registrar: Registrar, place: Place) -> HeldRole:
    """The giver's own role for the unit, for all the days; what is borrowed is not lent on."""
    own = [
        each
        for each in queries.roles(registrar.session, registrar.own_id)
        if each.delegated_by is None
        and not each.is_over(registrar.today)
        and may_lend(registrar.directory, each, place.unit.id)
    ]
    if not own:
        raise not_own()
    for each in own:
        if each.valid_from <= place.valid_from and place.valid_to <= each.valid_to:
            return each
    raise wrong(
        "/valid_to", "beyond_own_role",
        "Vai trò của bạn không kéo dài suốt thời gian ủy quyền.",
        "Your own role does not last through these days.",
    )  # fmt: skip


def require_time(registrar: Registrar, place: Place) -> None:
    if place.valid_from < registrar.today:
        raise wrong(
            "/valid_from", "in_the_past", "Ủy quyền không có hiệu lực lùi về trước hôm nay.",
            "A delegation does not begin before today.",
        )  # fmt: skip
    if place.valid_to - place.valid_from > LONGEST:
        raise wrong(
            "/valid_to", "too_long", f"Ủy quyền tối đa {LONGEST.days} ngày.",
            f"A delegation lasts at most {LONGEST.days} days.",
        )  # fmt: skip


def require_deputy(registrar: Registrar, deputy: Known, own: HeldRole) -> None:
    """An active colleague: somebody with a role of their own in the agency that the giver heads."""
    below = registrar.directory.below(own.unit_id)
    colleague = any(
        each.unit_id in below and each.delegated_by is None and not each.is_over(registrar.today)
        for each in deputy.roles
    )
    if deputy.person.id == registrar.own_id or not deputy.person.active or not colleague:
        raise wrong(
            "/deputy_id", "deputy_elsewhere",
            "Người được ủy quyền phải là người khác, đang hoạt động và giữ vai trò trong cùng cơ quan.",
            "A deputy is somebody else, active, with a role in the same agency.",
        )  # fmt: skip
