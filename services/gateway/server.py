"""Serves an app until told to stop, then comes back: what was opened is closed by the caller."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def serve(app: ASGIApp, sock: socket.socket, on_ready: Callable[[], None]) -> None:
    """Answer on the socket until a stopping signal; call `on_ready` once requests are answered."""
    config = uvicorn.Config(
        app, log_config=None, access_log=False, server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=5,
    )  # fmt: skip
    _Server(config, on_ready).run(sockets=[sock])


def stop_by_exception() -> None:
    """Until the server runs, a stopping signal unwinds what was begun, and only the first one."""
    for number in STOPPING:
        signal.signal(number, _unwind)


@contextmanager
def undisturbed() -> Iterator[None]:
    """A stopping signal that comes during the block is obeyed at its end, not in its middle."""
    came: list[int] = []
    before = {n: signal.signal(n, lambda number, _: came.append(number)) for n in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        signal.raise_signal(came[0])


def _unwind(_number: int, _frame: FrameType | None) -> None:
    _ignore_further()
    raise KeyboardInterrupt


def _ignore_further() -> None:
    """Closing must not be cut short by a second signal (make sends one of its own)."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on a signal and then come back: uvicorn itself would raise it again at the end."""
        for number in STOPPING:
            signal.signal(number, self.handle_exit)
        try:
            yield
        finally:
            _ignore_further()
