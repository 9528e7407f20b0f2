"""The built dashboard as files: hashed ones for ever, the page itself asked for each time."""

from pathlib import Path, PurePosixPath

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOR_EVER = "public, max-age=31536000, immutable"
ASK_EACH_TIME = "no-cache"
# Mantine sets its sizes as style attributes; scripts come from our own files only.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
NOT_BUILT = """<!doctype html><meta charset="utf-8"><title>Tiến Độ</title>
<p>Giao diện chưa được dựng: hãy chạy <code>make up</code>.</p>
<p lang="en">The dashboard is not built yet: run <code>make up</code>.</p>"""


class SafeHeaders:
    """Sets the headers that keep a page from being framed, sniffed or scripted by others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class Pages(StaticFiles):
    """Files of the dashboard; an address that is no file is a page of the dashboard itself."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)
        self.config_checked = True  # without a build there is no folder yet
        self._index = folder / "index.html"

    async def get_response(self, path: str, scope: Scope) -> Response:
        if path in (".", "index.html"):
            return await self._page(scope)
        try:
            answer = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or not _may_be_page(path):
                raise
            return await self._page(scope)
        kept = path.startswith("assets/")
        answer.headers["Cache-Control"] = FOR_EVER if kept else ASK_EACH_TIME
        return answer

    async def _page(self, scope: Scope) -> Response:
        if not self._index.exists():
            return HTMLResponse(NOT_BUILT, 503, {"Retry-After": "60"})
        answer = await super().get_response("index.html", scope)
        answer.headers["Cache-Control"] = ASK_EACH_TIME
        return answer


def _may_be_page(path: str) -> bool:
    """Pages have no suffix; a missing script or picture must not come back as a page."""
    first = path.split("/", 1)[0]
    return not PurePosixPath(path).suffix and first not in ("api", "assets", "docs-assets")
