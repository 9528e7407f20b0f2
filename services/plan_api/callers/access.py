"""Who asks, in which language and when.

Not one of the six files: it is the dependency that every router of this service begins with.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias

from fastapi import Depends
from sqlalchemy.orm import Session

from services.directory.permissions.access import require_part
from services.directory.units.access import DirectoryDep
from services.directory.units.domain import Directory
from services.shared.auth import ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep
from services.shared.tokens import Actor
from services.shared.wording import Language, LanguageDep


@dataclass(frozen=True)
class Caller:
    """One request's asker with all that answering needs."""

    session: Session
    directory: Directory
    actor: Actor
    language: Language
    now: datetime

    @property
    def today(self) -> date:
        return self.now.date()


def _caller(
    session: SessionDep,
    directory: DirectoryDep,
    actor: ActorDep,
    language: LanguageDep,
    now: NowDep,
) -> Caller:
    require_part(actor, directory, "plan:read")
    return Caller(session, directory, actor, language, now)


# Signed in, with a role that holds today; a machine needs the scope plan:read.
CallerDep: TypeAlias = Annotated[Caller, Depends(_caller)]
