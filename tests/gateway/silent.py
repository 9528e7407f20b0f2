"""Progress bars that nobody sees."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

from rich.console import Console
from rich.progress import Progress

from services.gateway.console import Steps


@contextmanager
def silent_steps() -> Iterator[Steps]:
    with Progress(console=Console(file=StringIO()), disable=True) as progress:
        yield Steps(progress)
