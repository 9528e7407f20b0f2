"""Strong ETags of single rows, and the If-Match that writes on them need."""

from typing import Annotated

from fastapi import Depends, Header, Response

from services.shared.problems import ConditionMissing, Stale

IfMatch = Annotated[str | None, Header(alias="If-Match", max_length=200)]


def row_tag(version: int) -> str:
    """The ETag of a row that counts its own changes."""
    return f'"v{version}"'


def set_tag(response: Response, version: int) -> None:
    response.headers["ETag"] = row_tag(version)


def _required(if_match: IfMatch = None) -> str:
    if if_match is None:
        raise ConditionMissing(
            "Gửi kèm If-Match với ETag của lần đọc gần nhất.",
            "Send If-Match with the ETag of your last read.",
        )
    return if_match


# The If-Match of a write; its absence is a 428.
ConditionDep = Annotated[str, Depends(_required)]


def require_version(condition: str, version: int) -> None:
    """Refuse (412) unless the caller has seen this version of the row."""
    require_tag(condition, row_tag(version))


def require_tag(condition: str, current: str) -> None:
    """As `require_version`, for what is more than one row."""
    seen = [tag.strip().removeprefix("W/") for tag in condition.split(",")]
    if "*" not in seen and current not in seen:
        raise Stale(
            "Người khác vừa thay đổi dữ liệu này; hãy tải lại rồi làm tiếp.",
            "Somebody has changed this row meanwhile; read it again, then go on.",
            headers={"ETag": current},
        )
