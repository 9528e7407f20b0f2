"""What a request's actor reaches. Apart from domain.py, which knows no actor."""

from services.directory.permissions.access import permitted_units
from services.directory.permissions.domain import NATION as NATION
from services.directory.permissions.domain import Act as Act
from services.directory.sight.domain import bound_units
from services.directory.units.domain import Directory
from services.shared.tokens import Actor


def reached(actor: Actor, directory: Directory, act: Act) -> frozenset[int]:
    """A person's units by the table; a machine's are those it is bound to, whatever the act: its
    scopes were asked at the door.
    """
    if actor.kind == "client":
        return bound_units(directory, actor.grants)
    return permitted_units(actor, directory, act)
