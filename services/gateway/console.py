"""What `make up` shows: bars while it works, then where to go and how to sign in."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn
from rich.table import Table

from services.gateway.failures import UpError
from services.shared.wording import Words

out = Console(highlight=False)


class Bar:
    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def advance(self) -> None:
        self._progress.advance(self._task)


class Steps:
    """One bar for a long piece of work; on a screen that is none, one line when it is done."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    @contextmanager
    def step(self, title: Words, total: int = 1) -> Iterator[Bar]:
        task = self._progress.add_task(f"{title.vi} · {title.en}", total=total)
        yield Bar(self._progress, task)
        self._progress.update(task, completed=total)
        if not out.is_terminal:
            out.print(f"{title.vi} · {title.en}  ✓", soft_wrap=True)


@contextmanager
def steps() -> Iterator[Steps]:
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description}"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
    )
    with Progress(*columns, console=out, disable=not out.is_terminal) as progress:
        yield Steps(progress)


def welcome(address: str, accounts: list[dict[str, str]], file: str) -> None:
    """The address, and the sign-ins as a table."""
    out.print(f"\n[bold]Tiến Độ[/bold]  {address}  (Ctrl+C để dừng · to stop)\n")
    if not accounts:
        return
    table = Table(title=f"Tài khoản mô phỏng · demo sign-ins ({file})", title_justify="left")
    for column in ("Vai trò\nrole", "Đơn vị\nunit", "E-mail", "Mật khẩu\npassword"):
        table.add_column(column, no_wrap=True)
    for account in accounts:
        table.add_row(*(account[key] for key in ("role", "org_unit", "email", "password")))
    out.print(table)


def first_administrator(email: str, password: str) -> None:
    out.print(
        Panel(
            f"E-mail: [bold]{email}[/bold]\nMật khẩu · password: [bold]{password}[/bold]\n"
            "Chỉ hiện một lần này · shown only this once.",
            title="Quản trị đầu tiên · first administrator",
            expand=False,
        )
    )


@contextmanager
def failures_explained() -> Iterator[None]:
    """End a command with a paragraph and a code instead of a trace."""
    try:
        yield
    except UpError as error:
        failed(error)
        raise typer.Exit(1) from None


def failed(error: UpError) -> None:
    Console(stderr=True, highlight=False).print(
        f"\n[bold red]✗[/bold red] {error.words.vi}\n  {error.words.en}",
        soft_wrap=True,
    )
