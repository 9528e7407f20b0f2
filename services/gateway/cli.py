"""The command `tiendo`."""

import typer

from services.gateway import audit_commands, audit_export, commands, plan_commands
from services.gateway.notifying import one_round
from services.gateway.production import make_secrets
from services.gateway.starting import up
from services.gateway.upkeep_command import upkeep

main = typer.Typer(name="tiendo", no_args_is_help=True, add_completion=False)
plans = typer.Typer(no_args_is_help=True)
notifier = typer.Typer(no_args_is_help=True)
audit = typer.Typer(no_args_is_help=True)

main.command()(up)
main.command()(commands.migrate)
main.command()(commands.prepare)
main.command()(upkeep)
main.command()(make_secrets)
main.add_typer(plans, name="plans")
plans.command()(plan_commands.check)
plans.command()(plan_commands.load)
main.add_typer(notifier, name="notifier")
notifier.command("round")(one_round)
main.add_typer(audit, name="audit")
audit.command()(audit_commands.seal)
audit.command()(audit_commands.verify)
audit.command()(audit_export.export)


@main.callback()
def tiendo() -> None:
    """Tiến Độ: kế hoạch, tiến độ, chỉ tiêu · plans, progress, indicators."""


@plans.callback()
def _plans() -> None:
    """Tệp kế hoạch · plan files."""


@notifier.callback()
def _notifier() -> None:
    """Thông báo · notifications."""


@audit.callback()
def _audit() -> None:
    """Nhật ký thay đổi · the trail of changes."""
