"""Problems as HTTP answers, in the reader's language; also what the framework itself raises."""

from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from services.shared.nul import refuse_nul
from services.shared.problems import MEDIA_TYPE, Problem, ProblemDetails, Unavailable, invalid
from services.shared.wording import Words, language_of

log = structlog.get_logger(__name__)

_FRAMEWORK = {
    404: Words("Không có địa chỉ này.", "There is no such address."),
    405: Words("Địa chỉ này không nhận phương thức đó.", "This address does not take that method."),
    400: Words("Không đọc được yêu cầu.", "The request cannot be read."),
}


_PROBLEM = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
RESPONSES: dict[int | str, dict[str, Any]] = {
    "default": {"model": ProblemDetails, "description": "A problem"}
}


TOO_MANY: dict[str, Any] = {
    "description": "Too many requests. Every answer to a machine tells its limit, by RateLimit and "
    "RateLimit-Policy; to others, only sign-ins that failed too often are refused.",
    "headers": {
        name: {"description": words, "schema": {"type": kind}}
        for name, kind, words in (
            ("Retry-After", "integer", "Seconds to wait."),
            ("RateLimit", "string", 'Requests left, and seconds until there is one more: "kpi:read";r=599;t=1'),
            ("RateLimit-Policy", "string", 'Requests in a window of seconds: "kpi:read";q=600;w=60'),
        )
    },
    "content": _PROBLEM,
}  # fmt: skip


class Service(FastAPI):
    """A FastAPI app whose every error is problem details, in OpenAPI too."""

    def __init__(self, **values: Any) -> None:
        super().__init__(dependencies=[Depends(refuse_nul)], **values)

    def openapi(self) -> dict[str, Any]:
        schema = super().openapi()
        for path, operations in schema["paths"].items():
            for operation in operations.values():
                # Whatever an operation answers with, its refusals are problems.
                operation["responses"]["default"]["content"] = _PROBLEM
                if path.startswith("/v1/"):
                    operation["responses"]["429"] = {"$ref": "#/components/responses/TooMany"}
        schema["components"]["responses"] = {"TooMany": TOO_MANY}
        return schema


def install(app: FastAPI) -> None:
    """Answer every error of the app with problem details."""

    @app.exception_handler(Problem)
    async def expected(request: Request, error: Problem) -> JSONResponse:
        return respond(request, error)

    @app.exception_handler(HTTPException)
    async def from_framework(request: Request, error: HTTPException) -> JSONResponse:
        words = _FRAMEWORK.get(error.status_code, Words(str(error.detail), str(error.detail)))
        body = _body(request, "about:blank", words, words, error.status_code)
        return _answer(body, error.status_code, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid_request(request: Request, error: RequestValidationError) -> JSONResponse:
        return respond(request, invalid(error.errors()))

    @app.exception_handler(PoolTimeout)
    async def no_connection(request: Request, _: PoolTimeout) -> JSONResponse:
        words = ("Hệ thống đang bận, xin thử lại.", "The service is busy, please try again.")
        return respond(request, Unavailable(*words, headers={"Retry-After": "5"}))


def route_of(scope: Mapping[str, Any]) -> str:
    """What a log calls a request: its route and not its address, since a one-time link's opens an account."""
    return str(getattr(scope.get("route"), "path", "unmatched"))


def internal_error(request: Request, error: Exception) -> JSONResponse:
    """The answer to an error of ours: an id to report, never a trace."""
    log.error("unexpected error", path=route_of(request.scope), exc_info=error)
    title = Words("Lỗi hệ thống", "Internal error")
    detail = Words(
        "Đã có lỗi xảy ra; hãy báo mã yêu cầu cho quản trị.",
        "Something went wrong; please give the request id to the administrator.",
    )
    return _answer(_body(request, "about:blank", title, detail, 500), 500, {})


def respond(request: Request, error: Problem) -> JSONResponse:
    language = language_of(request)
    body = _body(request, error.type, error.title, error.words, error.status)
    if error.errors:
        body["errors"] = [
            {"pointer": where, "code": code, "detail": words.in_language(language)}
            for where, code, words in error.errors
        ]
    return _answer(body | error.extra, error.status, error.headers)


def _body(request: Request, kind: str, title: Words, detail: Words, code: int) -> dict[str, Any]:
    language = language_of(request)
    return {
        "type": kind,
        "title": title.in_language(language),
        "status": code,
        "detail": detail.in_language(language),
        "request_id": getattr(request.state, "request_id", ""),
    }


def _answer(body: dict[str, Any], code: int, headers: Mapping[str, str]) -> JSONResponse:
    return JSONResponse(body, code, headers=dict(headers), media_type=MEDIA_TYPE)
