"""A door for those who have just signed in. Apart from router.py: a dependency.

Whoever finds a session left open could enrol a phone of their own and lock its owner out.
"""

from uuid import UUID

from fastapi import Depends

from services.plan_api.accounts.access import CallerDep, PersonActorDep
from services.plan_api.secondfactor.domain import is_fresh
from services.plan_api.sessions.queries import begun_at
from services.shared.problems import Forbidden
from services.shared.wording import Words


class SignInAgain(Forbidden):
    title = Words("Hãy đăng nhập lại", "Sign in again")


def _freshly_signed_in(caller: CallerDep, actor: PersonActorDep) -> None:
    """Every token that we give to a person names its session."""
    if not actor.session_id:
        return
    with caller.sessions.begin() as session:
        began = begun_at(session, UUID(actor.session_id))
    if began is None or not is_fresh(began, caller.now):
        raise SignInAgain(
            "Phiên này đã mở hơn 15 phút. Hãy đăng xuất, đăng nhập lại rồi bật xác thực hai bước.",
            "This session began more than 15 minutes ago. Sign out and in again, then enrol.",
        )


FRESHLY_SIGNED_IN = Depends(_freshly_signed_in)
