"""Who reads about units, and when. Not one of the six files: units are open to everybody, so that no
caller stands behind the question.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from fastapi import Depends
from sqlalchemy.orm import Session

from services.directory.units.access import DirectoryDep
from services.directory.units.domain import Directory
from services.shared.clock import TodayDep
from services.shared.db import SessionDep
from services.shared.wording import Language, LanguageDep


@dataclass(frozen=True)
class Reader:
    session: Session
    directory: Directory
    today: date
    language: Language


def _reader(
    session: SessionDep, directory: DirectoryDep, today: TodayDep, language: LanguageDep
) -> Reader:
    return Reader(session, directory, today, language)


ReaderDep: TypeAlias = Annotated[Reader, Depends(_reader)]
