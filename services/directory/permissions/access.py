"""The table of permissions asked for a request's actor. Apart from domain.py: it raises problems."""

from services.directory.permissions.domain import Act, may, units_where
from services.directory.units.domain import Directory
from services.shared.auth import require_scope
from services.shared.problems import Forbidden
from services.shared.tokens import Actor


def permitted(actor: Actor, directory: Directory, act: Act, unit_id: int | None = None) -> bool:
    """Machines hold no roles: what they may do is said by scopes."""
    return actor.kind == "person" and may(act, actor.grants, directory, unit_id)


def permitted_units(actor: Actor, directory: Directory, act: Act) -> frozenset[int]:
    """The units for which the actor may do it: a list shows what belongs to these."""
    return units_where(act, actor.grants, directory) if actor.kind == "person" else frozenset()


def require(actor: Actor, directory: Directory, act: Act, unit_id: int | None = None) -> None:
    """Refuse with 403. What the caller may not even see is the caller's to answer with 404."""
    if not permitted(actor, directory, act, unit_id):
        raise Forbidden(
            "Vai trò của bạn không cho phép việc này ở đơn vị này.",
            "Your roles do not allow this for this unit.",
        )


def require_part(actor: Actor, directory: Directory, scope: str) -> None:
    """The door of a service: a machine needs the scope, a person a role that holds today."""
    require_scope(actor, scope)
    if actor.kind == "person" and not permitted(actor, directory, Act.TAKE_PART):
        raise Forbidden(
            "Tài khoản của bạn hiện không giữ vai trò nào; hãy liên hệ quản trị.",
            "Your account holds no role at present; ask an administrator.",
        )
