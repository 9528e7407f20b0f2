"""Who works on people: a signed-in caller, or the operator at the machine, whom no rule keeps off.

Apart from service.py because the command line comes in by it, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias

from fastapi import Depends
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.permissions.domain import NATION, Held
from services.directory.units.domain import Directory
from services.plan_api.callers.access import CallerDep
from services.shared.tokens import Actor
from services.shared.wording import Language


@dataclass(frozen=True)
class Registrar:
    """`held` are the roles by which it is decided; `actor` is None for the operator."""

    session: Session
    directory: Directory
    actor: Actor | None
    held: Sequence[Held]
    now: datetime
    language: Language

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def own_id(self) -> int:
        """The person who asks; a number of nobody for a machine or the operator."""
        return self.actor.id if self.actor is not None and self.actor.kind == "person" else 0


def operator(session: Session, directory: Directory, now: datetime) -> Registrar:
    """Whoever commands the machine may do what an administrator of the nation may."""
    nation = directory.by_key(NATION)
    held = [(Role.ADMIN, nation.id)] if nation else []
    return Registrar(session, directory, None, held, now, "vi")


def _registrar(caller: CallerDep) -> Registrar:
    held = caller.actor.grants if caller.actor.kind == "person" else ()
    return Registrar(
        caller.session, caller.directory, caller.actor, held, caller.now, caller.language
    )


RegistrarDep: TypeAlias = Annotated[Registrar, Depends(_registrar)]
