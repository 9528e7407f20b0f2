"""What a caller may reach: the units covered by the roles held."""

from services.directory.units.domain import Directory
from services.shared.problems import Forbidden
from services.shared.tokens import Actor


def reach(actor: Actor, directory: Directory, *roles: str) -> frozenset[int]:
    """Every unit covered in one of the roles (in any role when none is named).

    A client's grants are the units it is bound to, whatever word they carry: roles do not narrow
    them, scopes do. Units that the directory no longer knows cover nothing.
    """
    everything = actor.kind == "client" or not roles
    held = [grant.unit_id for grant in actor.grants if everything or grant.role in roles]
    covered = [directory.below(unit_id) for unit_id in held if unit_id in directory.units]
    return frozenset[int]().union(*covered)


def own_id(actor: Actor) -> int:
    """The number of the person who asks about themself; machines have no data of their own."""
    if actor.kind != "person":
        raise Forbidden("Địa chỉ này dành cho người dùng.", "This address is for people.")
    return actor.id
