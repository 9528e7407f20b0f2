"""The groups of commands under `tiendo`."""

import typer

from services.gateway import (
    audit_commands,
    audit_export,
    people_commands,
    people_tables,
    plan_commands,
)
from services.gateway.notifying import one_round

plans = typer.Typer(no_args_is_help=True, help="Tệp kế hoạch · plan files.")
plans.command()(plan_commands.check)
plans.command()(plan_commands.load)

people = typer.Typer(no_args_is_help=True, help="Người dùng · people.")
people.command("create-admin")(people_commands.create_admin)
people.command("list")(people_tables.list_people)
people.command()(people_commands.reset)
people.command()(people_commands.lock)
people.command()(people_commands.unlock)
people.command("import")(people_tables.import_people)

notifier = typer.Typer(no_args_is_help=True, help="Thông báo · notifications.")
notifier.command("round")(one_round)

audit = typer.Typer(no_args_is_help=True, help="Nhật ký thay đổi · the trail of changes.")
audit.command()(audit_commands.seal)
audit.command()(audit_commands.verify)
audit.command()(audit_export.export)


@notifier.callback()
def _notifier() -> None:
    """Thông báo · notifications."""
