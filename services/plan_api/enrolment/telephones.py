"""Lost telephones. Apart from service.py, which knows enough others already."""

from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import changeable
from services.plan_api.people.refusals import AlreadySo, OwnAccount
from services.plan_api.secondfactor.storing import forget


def remove_second_factor(registrar: Registrar, person_id: int) -> None:
    """The person signs in by password alone and enrols another, and is told by mail. One's own goes
    by a code, on one's own page.
    """
    changeable(registrar, person_id)
    if registrar.actor is not None and registrar.actor.id == person_id:
        raise OwnAccount(
            "Hãy tự gỡ xác thực hai bước ở trang tài khoản.",
            "Remove your own second factor on your account page.",
        )
    if not forget(registrar.session, person_id, registrar.actor, registrar.now):
        raise AlreadySo("Người này chưa bật xác thực hai bước.", "There is no second factor.")
