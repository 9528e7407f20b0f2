"""Who a person's own addresses are for. Apart from domain.py: it raises problems."""

from services.shared.problems import Forbidden
from services.shared.tokens import Actor


def own_id(actor: Actor) -> int:
    """The number of the person who asks about themself; machines have no data of their own."""
    if actor.kind != "person":
        raise Forbidden("Địa chỉ này dành cho người dùng.", "This address is for people.")
    return actor.id
