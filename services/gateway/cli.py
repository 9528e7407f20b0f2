"""The command `tiendo`."""

import typer

from services.gateway import commands
from services.gateway.starting import up

main = typer.Typer(name="tiendo", no_args_is_help=True, add_completion=False)
notifier = typer.Typer(help="Thông báo · notifications", no_args_is_help=True)

main.command()(up)
main.command()(commands.migrate)
main.add_typer(notifier, name="notifier")
notifier.command("round")(commands.one_round)


@main.callback()
def tiendo() -> None:
    """Tiến Độ: kế hoạch, tiến độ, chỉ tiêu · plans, progress, indicators."""


@notifier.callback()
def _notifier() -> None:
    """Thông báo · notifications."""
