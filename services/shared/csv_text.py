"""The text of a table that somebody sent: UTF-8 or refused, and what it looks like instead."""

import re

from services.shared.problems import Invalid
from services.shared.wording import Words

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Letters that only Vietnamese text holds once its bytes are read by the Vietnamese code page.
_VIETNAMESE = re.compile("[\u0300\u0301\u0303\u0309\u0323ăĂđĐơƠưƯ]")


class UnreadableFile(Invalid):
    title = Words("Không đọc được tệp CSV", "The CSV file cannot be read")


def pointer_to(line: int, column: str = "") -> str:
    """Where in the file, in the manner of a JSON pointer: /line/3/email."""
    return f"/line/{line}/{column}" if column else f"/line/{line}"


def unreadable(code: str, vi: str, en: str, where: str = "") -> UnreadableFile:
    return UnreadableFile(vi, en, errors=[(where, code, Words(vi, en))])


def decoded(body: bytes) -> str:
    if body.startswith(_WORKBOOK):
        raise unreadable(
            "file_is_workbook",
            "Đây là tệp Excel (xlsx hoặc xls), không phải CSV; hãy lưu lại dạng “CSV UTF-8”.",
            "This is an Excel workbook (xlsx or xls), not CSV; save it as “CSV UTF-8”.",
        )
    if body.startswith(_UTF_16) or body[:4000].count(0) > len(body[:4000]) // 4:
        raise unreadable(
            "encoding_utf_16",
            "Tệp ghi bằng UTF-16 (“Unicode Text”); hãy lưu lại dạng “CSV UTF-8”.",
            "The file is in UTF-16 (“Unicode Text”); save it as “CSV UTF-8”.",
        )
    if 0 in body:
        line = body[: body.index(0)].count(b"\n") + 1
        raise unreadable(
            "nul_byte",
            f"Dòng {line} có byte rỗng (NUL): tệp không phải văn bản hoặc đã hỏng.",
            f"Line {line} holds a NUL byte: the file is not text, or is damaged.",
            pointer_to(line),
        )
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong_encoding(body, error.start) from error


def _wrong_encoding(body: bytes, place: int) -> UnreadableFile:
    line = body[:place].count(b"\n") + 1
    name = "Windows-1258" if _looks_vietnamese(body) else "Windows-1252"
    code = "encoding_" + name.lower().replace("-", "_")
    return unreadable(
        code,
        f"Tệp không phải UTF-8: từ dòng {line} có vẻ là {name}. Hãy lưu lại dạng “CSV UTF-8”.",
        f"The file is not UTF-8: from line {line} on it looks like {name}. Save it as “CSV UTF-8”.",
        pointer_to(line),
    )


def _looks_vietnamese(body: bytes) -> bool:
    """Whether its bytes, read by the Vietnamese code page, hold more Vietnamese than foreign letters."""
    foreign = [letter for letter in body.decode("cp1258", "replace") if letter > "\x7f"]
    own = sum(bool(_VIETNAMESE.match(letter)) for letter in foreign)
    return own * 4 >= len(foreign)
