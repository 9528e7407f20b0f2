"""Who asks, when, in which language, and over which directory: one argument instead of six."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, TypeAlias

from fastapi import Depends
from sqlalchemy.orm import Session

from services.directory.units.access import DirectoryDep
from services.directory.units.domain import Directory
from services.shared.auth import ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep
from services.shared.tokens import Actor
from services.shared.wording import Language, LanguageDep, Words


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
        return Words(vi, en).in_language(self.language)


def _desk(
    session: SessionDep,
    directory: DirectoryDep,
    actor: ActorDep,
    now: NowDep,
    language: LanguageDep,
) -> Desk:
    return Desk(session, directory, actor, now, language)


DeskDep: TypeAlias = Annotated[Desk, Depends(_desk)]
