"""The directory for a request, and the one unit that a parameter means."""

from datetime import date
from typing import Annotated, Any, TypeAlias

from fastapi import Depends

from services.directory.units import queries
from services.directory.units.domain import Directory, Unit
from services.shared.db import SessionDep
from services.shared.problems import NotFound, Problem
from services.shared.wording import Words

# Ids start above every administrative code, so that "82" is a code and "100082" an id.
FIRST_ID = 100_001


class AmbiguousUnit(Problem):
    title = Words("Nhiều đơn vị cùng tên", "Several units bear this name")


def _directory(session: SessionDep) -> Directory:
    return queries.directory(session)


DirectoryDep: TypeAlias = Annotated[Directory, Depends(_directory)]


def unit_meant(directory: Directory, text: str, on: date) -> Unit:
    """The one unit that an id, a key (also of an ended unit), a code or a name means on a day.

    404 when there is none, 409 with the candidates when there are several.
    """
    if text.isdecimal() and int(text) >= FIRST_ID:
        found = [directory.units[int(text)]] if int(text) in directory.units else []
    else:
        keyed = directory.by_key(text)
        found = [keyed] if keyed else directory.resolve(text, on)
    return only(found, text, on)


def only(found: list[Unit], text: str, on: date) -> Unit:
    if not found:
        raise NotFound(
            f"Không có đơn vị nào ứng với “{text}” vào ngày {on:%d/%m/%Y}.",
            f"No unit answers to “{text}” on {on}.",
        )
    if len(found) > 1:
        candidates = [candidate(unit) for unit in found]
        raise AmbiguousUnit(
            f"“{text}” có thể là {len(found)} đơn vị; hãy dùng mã hoặc khóa của đơn vị.",
            f"“{text}” may mean {len(found)} units; use a unit's code or key.",
            extra={"candidates": candidates},
        )
    return found[0]


def candidate(unit: Unit) -> dict[str, Any]:
    return {
        "id": unit.id,
        "key": unit.key,
        "name": unit.name,
        "code": unit.code,
        "h_code": unit.h_code,
        "kind": unit.kind.value,
    }
