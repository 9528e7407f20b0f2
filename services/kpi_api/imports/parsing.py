"""Reads the bytes of an import. A file of its own beside `service`: what JSON may do to us is a subject.

Numbers keep their digits: nothing passes through a binary float.
"""

import json
import re
from json import JSONDecodeError
from typing import Any

from pydantic import ValidationError

from services.kpi_api.figures.domain import NumberText
from services.kpi_api.imports.schemas import Envelope
from services.shared.problems import Invalid, TooLarge, WrongType, invalid
from services.shared.wording import Words

MAX_ROWS = 50_000
_STRING_OR_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|(?P<constant>-?Infinity|NaN)', re.DOTALL)


def require_json(content_type: str | None) -> None:
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise WrongType("Gửi nội dung application/json.", "Send application/json.")


def envelope(body: bytes) -> Envelope:
    """The body with its rows untouched; a problem when it cannot be read as a whole."""
    raw = _parsed(body)
    try:
        found = Envelope.model_validate(raw)
    except ValidationError as error:
        problem = invalid(error.errors(include_url=False, include_input=False))
        problem.errors = [(_printable(at), code, words) for at, code, words in problem.errors]
        raise problem from None
    if len(found.observations) > MAX_ROWS:
        raise TooLarge(
            f"Tối đa {MAX_ROWS} dòng mỗi lần gửi, nhận {len(found.observations)}.",
            f"At most {MAX_ROWS} rows in one import; {len(found.observations)} came.",
        )
    return found


def _parsed(body: bytes) -> Any:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _malformed(1, error.start + 1, "not UTF-8") from None
    try:
        return json.loads(
            text, parse_float=NumberText, parse_int=NumberText, parse_constant=_no_constant
        )
    except JSONDecodeError as error:
        raise _malformed(error.lineno, error.colno, error.msg) from None
    except _Constant:
        raise _malformed(*_place_of_constant(text), "NaN and Infinity are not JSON") from None
    except RecursionError:
        raise _malformed(1, 1, "nested too deeply") from None


class _Constant(ValueError):
    pass


def _no_constant(name: str) -> Any:
    raise _Constant(name)


def _place_of_constant(text: str) -> tuple[int, int]:
    for found in _STRING_OR_CONSTANT.finditer(text):
        if found["constant"]:
            before = text[: found.start()]
            return before.count("\n") + 1, found.start() - before.rfind("\n")
    return 1, 1


def _malformed(line: int, column: int, why: str) -> Invalid:
    words = Words(
        f"JSON sai ở dòng {line}, cột {column}.",
        f"Malformed JSON at line {line}, column {column}: {why}.",
    )
    return Invalid(
        *words, errors=[("", "json_invalid", words)], extra={"line": line, "column": column}
    )


def _printable(pointer: str) -> str:
    return pointer.encode("utf-8", "replace").decode()[:200]
