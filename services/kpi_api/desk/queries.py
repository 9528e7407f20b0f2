"""Who asks, when, in which language, and over which directory: one argument instead of six."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from services.directory.permissions.access import require_part
from services.directory.units.access import DirectoryDep, unit_meant
from services.directory.units.domain import Directory, Unit
from services.directory.units.schemas import UnitRef
from services.shared.auth import Actor, ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep
from services.shared.wording import Language, LanguageDep


@dataclass(frozen=True)
class Desk:
    session: Session
    directory: Directory
    actor: Actor
    now: datetime
    language: Language

    @property
    def today(self) -> date:
        return self.now.date()

    def say(self, vi: str, en: str) -> str:
        return en if self.language == "en" else vi

    def unit(self, text: str, on: date) -> Unit:
        """The one unit that an id, key, code or name means on a day; 404 or 409 else."""
        return unit_meant(self.directory, text, on)

    def ref(self, unit: Unit) -> UnitRef:
        return UnitRef.of(unit, self.language)


def _desk(
    request: Request,
    session: SessionDep,
    directory: DirectoryDep,
    actor: ActorDep,
    now: NowDep,
    language: LanguageDep,
) -> Desk:
    scope: str = request.app.state.scope_of(request.method, request.url.path)
    require_part(actor, directory, scope)
    return Desk(session, directory, actor, now, language)


DeskDep: TypeAlias = Annotated[Desk, Depends(_desk)]
