"""Refuses the one character that no text of the database can hold, wherever in a request it stands.

Else every bounded string of every route would have to name it, and the one that forgot is an error of ours.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import Request

from services.shared.problems import Invalid, NotFound
from services.shared.wording import Words

NUL = "\x00"
_WORDS = Words("Không được chứa ký tự NUL.", "Must not hold the character NUL.")


async def refuse_nul(request: Request) -> None:
    """404 for such a path, 422 with pointers for parameters and JSON bodies."""
    if NUL in request.url.path or NUL in request.scope["path"]:
        raise NotFound
    found = [f"/query/{name}" for name, text in request.query_params.multi_items() if NUL in text]
    if await _may_hold_it(request):
        found += _places(json.loads(await request.body()), "")
    if found:
        raise Invalid(*_WORDS, errors=[(pointer, "nul_character", _WORDS) for pointer in found])


async def _may_hold_it(request: Request) -> bool:
    """Addresses for large bodies say row by row what is wrong with them (`judges_itself`)."""
    path = request.url.path.removeprefix(request.scope.get("root_path", ""))
    if path.startswith(request.app.state.judges_itself):
        return False
    is_json = "json" in request.headers.get("content-type", "")
    return is_json and b"\\u0000" in await request.body()


def _places(value: Any, pointer: str) -> Iterator[str]:
    """The texts, as JSON pointers; a member whose own name has the character stands for what is in it."""
    if isinstance(value, str) and NUL in value:
        yield pointer
    members: Iterable[tuple[Any, Any]] = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        members = enumerate(value)
    for name, each in members:
        if NUL in str(name):
            yield pointer
        else:
            yield from _places(each, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
