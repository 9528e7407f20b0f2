"""The command `tiendo`."""

import typer

from services.gateway import commands, groups
from services.gateway.production import make_secrets
from services.gateway.retention_command import retention
from services.gateway.starting import up
from services.gateway.upkeep_command import upkeep

main = typer.Typer(name="tiendo", no_args_is_help=True, add_completion=False)

main.command()(up)
main.command()(commands.migrate)
main.command()(commands.prepare)
main.command()(upkeep)
main.command()(retention)
main.command()(make_secrets)
main.add_typer(groups.plans, name="plans")
main.add_typer(groups.people, name="people")
main.add_typer(groups.notifier, name="notifier")
main.add_typer(groups.audit, name="audit")


@main.callback()
def tiendo() -> None:
    """Tiến Độ: kế hoạch, tiến độ, chỉ tiêu · plans, progress, indicators."""
