"""Errors a client may expect, as RFC 9457 problem details."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from fastapi import status
from pydantic import BaseModel

from services.shared.validation_words import invalid_value
from services.shared.wording import Words

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    pointer: str
    code: str
    detail: str


class ProblemDetails(BaseModel):
    type: str
    title: str
    status: int
    detail: str
    request_id: str
    errors: list[FieldError] | None = None


class Problem(Exception):
    """A refusal the caller can act on. A subclass names one; the detail says what would be right."""

    status: ClassVar[int] = status.HTTP_409_CONFLICT
    title: ClassVar[Words] = Words("Xung đột trạng thái", "Conflict")

    def __init__(
        self,
        vi: str,
        en: str,
        *,
        errors: Sequence[tuple[str, str, Words]] = (),
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        """`errors` holds (JSON pointer, code, words); `extra` adds members to the answer."""
        super().__init__(en)
        self.words = Words(vi, en)
        self.errors = list(errors)
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})

    @property
    def type(self) -> str:
        name = re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()
        return f"/problems/{name}"


class BadRequest(Problem):
    status = status.HTTP_400_BAD_REQUEST
    title = Words("Yêu cầu không hợp lệ", "Bad request")


class NotSignedIn(Problem):
    status = status.HTTP_401_UNAUTHORIZED
    title = Words("Chưa đăng nhập", "Not signed in")


class Forbidden(Problem):
    status = status.HTTP_403_FORBIDDEN
    title = Words("Không được phép", "Not allowed")


class StepsLeft(Forbidden):
    """Signed in, but something must be done first (`to_do` says what)."""

    title = Words("Còn bước phải làm", "Steps left")


class NotFound(Problem):
    status = status.HTTP_404_NOT_FOUND
    title = Words("Không tìm thấy", "Not found")

    def __init__(
        self,
        vi: str = "Không có, hoặc bạn không được xem.",
        en: str = "Absent, or not visible to you.",
    ) -> None:
        super().__init__(vi, en)


class Stale(Problem):
    status = status.HTTP_412_PRECONDITION_FAILED
    title = Words("Dữ liệu đã thay đổi", "The row has changed")


class ConditionMissing(Problem):
    status = status.HTTP_428_PRECONDITION_REQUIRED
    title = Words("Thiếu If-Match", "If-Match is missing")


class TooLarge(Problem):
    status = status.HTTP_413_CONTENT_TOO_LARGE
    title = Words("Nội dung quá lớn", "Content too large")


class WrongType(Problem):
    status = status.HTTP_415_UNSUPPORTED_MEDIA_TYPE
    title = Words("Kiểu nội dung không hỗ trợ", "Unsupported media type")


class Invalid(Problem):
    status = status.HTTP_422_UNPROCESSABLE_CONTENT
    title = Words("Dữ liệu không hợp lệ", "Invalid content")


class TooMany(Problem):
    status = status.HTTP_429_TOO_MANY_REQUESTS
    title = Words("Quá nhiều yêu cầu", "Too many requests")


class Unavailable(Problem):
    status = status.HTTP_503_SERVICE_UNAVAILABLE
    title = Words("Tạm thời không phục vụ được", "Temporarily unavailable")


def invalid(errors: Sequence[Any], prefix: str = "") -> Invalid:
    """Pydantic's findings as a problem, each with a JSON pointer."""
    found = [
        (prefix + pointer(error["loc"]), error["type"], invalid_value(error)) for error in errors
    ]
    return Invalid("Một số giá trị cần xem lại.", "Some values need attention.", errors=found)


def pointer(location: Sequence[str | int]) -> str:
    """RFC 6901, for a body; parameters keep their kind as the first step (/query/limit)."""
    steps = location[1:] if location and location[0] == "body" else location
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
