"""`tiendo people list` and `tiendo people import`: people as tables."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from services.directory.people.domain import Role
from services.gateway import console
from services.gateway.people_desk import desk
from services.plan_api.people.schemas import PersonFilter
from services.plan_api.people.service import people
from services.plan_api.peoplefile.schemas import FileOptions, FileReport
from services.plan_api.peoplefile.service import take_file

PAGE = 200


def list_people(
    *,
    unit: Annotated[str | None, typer.Option(help="Đơn vị và cấp dưới · a unit and below")] = None,
    role: Annotated[Role | None, typer.Option(help="Vai trò · role")] = None,
    inactive: Annotated[bool, typer.Option("--inactive", help="đã khóa · the locked ones")] = False,
) -> None:
    """Liệt kê người dùng · list people with their roles."""
    table = Table("E-mail", "Họ và tên · name", "Vai trò · roles", "Trạng thái · state")
    with console.failures_explained(), desk() as registrar:
        cursor: str | None = None
        while True:
            wanted = PersonFilter(
                q="", limit=PAGE, cursor=cursor, unit=unit, role=role, active=not inactive
            )
            page = people(registrar, wanted)
            for each in page.items:
                roles = ", ".join(f"{grant.role} {grant.unit.key}" for grant in each.grants)
                table.add_row(each.email, each.full_name, roles, each.state)
            cursor = page.next
            if cursor is None:
                break
    console.out.print(table)


def import_people(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV, UTF-8")],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="chỉ kiểm tra · store nothing")
    ] = False,
    atomic: Annotated[
        bool, typer.Option("--atomic", help="tất cả hoặc không · all lines or none")
    ] = False,
    invite: Annotated[
        bool, typer.Option("--invite", help="gửi thư mời người mới · invite who is new")
    ] = False,
) -> None:
    """Nhập người dùng từ CSV, báo cáo từng dòng · add and change people by a table."""
    with console.failures_explained(), desk() as registrar:
        options = FileOptions(dry_run=dry_run, atomic=atomic, invite=invite)
        report = take_file(registrar, file.read_bytes(), options)
    _show(file, report)
    if report.counts.rejected:
        raise typer.Exit(1)


def _show(file: Path, report: FileReport) -> None:
    for row in report.rows:
        why = "; ".join(f"{error.column}: {error.detail}" for error in row.errors)
        line = f"{file.name}:{row.line} {row.status} {row.email} {why}".rstrip()
        console.out.print(line, soft_wrap=True, markup=False)
    counts = report.counts
    stored = "đã lưu · stored" if report.stored else "chưa lưu gì · nothing was stored"
    console.out.print(
        f"{counts.created} mới · created, {counts.updated} đổi · updated, "
        f"{counts.unchanged} giữ nguyên · unchanged, {counts.rejected} bị từ chối · rejected: {stored}"
    )
