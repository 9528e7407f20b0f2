"""A wire to a server we do not run: short waits, small answers. Apart because it is pure transport."""

import time
from typing import cast

import httpx

SECONDS = 5.0
MOST_BYTES = 256 * 1024


class Bounded(httpx.BaseTransport):
    """Reads an answer as a whole, within a time and a size; follows nothing, unpacks nothing."""

    def __init__(
        self, inner: httpx.BaseTransport, seconds: float = SECONDS, most_bytes: int = MOST_BYTES
    ) -> None:
        self._inner = inner
        self._seconds = seconds
        self._most_bytes = most_bytes

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        ends = time.monotonic() + self._seconds
        answer = self._inner.handle_request(request)
        try:
            if answer.headers.get("content-encoding", "identity") != "identity":
                raise httpx.DecodingError("The answer is packed.", request=request)
            body = self._read(answer, request, ends)
        finally:
            answer.close()
        kept = {k: v for k, v in answer.headers.items() if k == "content-type"}
        return httpx.Response(answer.status_code, headers=kept, content=body)

    def close(self) -> None:
        self._inner.close()

    def _read(self, answer: httpx.Response, request: httpx.Request, ends: float) -> bytes:
        body = bytearray()
        for chunk in cast(httpx.SyncByteStream, answer.stream):
            body += chunk
            if len(body) > self._most_bytes:
                raise httpx.ReadError("The answer is too large.", request=request)
            if time.monotonic() > ends:
                raise httpx.ReadTimeout("The answer takes too long.", request=request)
        return bytes(body)


def opened(seconds: float = SECONDS) -> httpx.Client:
    """A client for many calls; certificates are those that the machine trusts."""
    transport = Bounded(httpx.HTTPTransport(), seconds)
    return httpx.Client(
        transport=transport,
        timeout=seconds,
        headers={"Accept": "application/json", "Accept-Encoding": "identity"},
    )
