"""`tiendo people`: the first administrator, links for who cannot get in, locked accounts."""

from typing import Annotated, TypeAlias

import typer

from services.directory.people.domain import LinkKind, Role
from services.gateway import console
from services.gateway.people_desk import desk
from services.gateway.people_links import sent_link, whose
from services.plan_api.enrolment.schemas import PersonAdd
from services.plan_api.enrolment.service import add_person
from services.plan_api.leaving import service as leaving
from services.plan_api.secondfactor.storing import forget

NATION = "viet-nam"
Email: TypeAlias = Annotated[str, typer.Argument(help="E-mail", show_default=False)]


def create_admin(
    email: Email,
    name: Annotated[str, typer.Argument(help="Họ và tên · full name", show_default=False)],
    *,
    unit: Annotated[
        str, typer.Option(help="Đơn vị (mã hoặc khóa) · a unit by code or key")
    ] = NATION,
    language: Annotated[str, typer.Option(help="vi | en")] = "vi",
) -> None:
    """Lập quản trị viên và gửi (hoặc in) liên kết đặt mật khẩu · create an administrator."""
    with console.failures_explained(), desk() as registrar:
        person = PersonAdd.model_validate(
            {
                "full_name": name,
                "email": email,
                "language": language,
                "roles": [{"role": Role.ADMIN, "unit": unit}],
                "invite": False,
            }
        )
        person_id = add_person(registrar, person)
        link = sent_link(registrar, person_id, LinkKind.INVITATION)
    _tell(email, link, "72 giờ · 72 hours")


def reset(
    email: Email,
    *,
    second_factor: Annotated[
        bool,
        typer.Option("--second-factor", help="bỏ cả bước xác thực thứ hai · a lost phone, too"),
    ] = False,
) -> None:
    """Gửi (hoặc in) liên kết đặt lại mật khẩu · mail (or print) a link to set a new password."""
    with console.failures_explained(), desk() as registrar:
        person_id = whose(registrar, email)
        if second_factor:
            forget(registrar.session, person_id, None, registrar.now)
        link = sent_link(registrar, person_id, LinkKind.RESET)
    _tell(email, link, "2 giờ · 2 hours")


def lock(
    email: Email,
    reason: Annotated[
        str, typer.Option(help="lý do, ghi vào nhật ký · why, for the trail")
    ] = "CLI",
) -> None:
    """Khóa tài khoản và kết thúc mọi phiên · keep somebody out and end all sessions."""
    with console.failures_explained(), desk() as registrar:
        leaving.deactivate(registrar, whose(registrar, email), reason)
    console.out.print(f"Đã khóa · locked: {email}")


def unlock(email: Email) -> None:
    """Mở khóa tài khoản · let somebody in again."""
    with console.failures_explained(), desk() as registrar:
        leaving.reactivate(registrar, whose(registrar, email))
    console.out.print(f"Đã mở khóa · unlocked: {email}")


def _tell(email: str, link: str | None, valid: str) -> None:
    if link is None:
        console.out.print(f"Liên kết sẽ được gửi tới · the link goes by mail to: {email}")
        return
    console.out.print(f"{email}: liên kết dùng một lần, {valid} · works once:")
    console.out.print(link, soft_wrap=True, markup=False)
