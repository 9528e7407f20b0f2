"""Enrolling a second factor and taking it away. Wrong codes and passwords count as failures."""

import io

import pyotp
import segno
from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.directory.people.signin_models import RecoveryCode, SecondFactor
from services.plan_api.accounts import passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.codes.service import accepts, accepts_totp, owner, renew_recovery_codes
from services.plan_api.secondfactor.schemas import EnrolmentRead
from services.shared.audit import record
from services.shared.problems import Invalid, Problem
from services.shared.tokens import Actor
from services.shared.wording import Words

ISSUER = "Tiến Độ"
WRONG_CODE = Words("Mã không đúng hoặc đã dùng.", "The code is wrong or was used already.")
WRONG_PASSWORD = Words("Mật khẩu hiện tại không đúng.", "This is not the current password.")


def enrol(caller: Caller, actor: Actor) -> EnrolmentRead:
    """A new secret; it counts once a code proves that the person's app has it."""
    account = _account(caller, actor)
    if account.second_factor:
        raise Problem(
            "Bước thứ hai đã được đăng ký; hãy gỡ ra trước khi đăng ký lại.",
            "A second factor is enrolled; remove it before enrolling another.",
        )
    secret = pyotp.random_base32()
    values = {
        "secret_encrypted": caller.key.sealed(secret.encode(), owner(actor.id)),
        "created_at": caller.now,
        "last_step": None,
    }
    with caller.sessions.begin() as session:
        row = insert(SecondFactor).values(person_id=actor.id, **values)
        # Not over one that another request has confirmed meanwhile.
        unconfirmed = SecondFactor.confirmed_at.is_(None)
        session.execute(row.on_conflict_do_update(
            index_elements=["person_id"], set_=values, where=unconfirmed
        ))  # fmt: skip
        record(session, DirectoryAudit, actor, "second_factor_begun", ("person", actor.id))
    uri = pyotp.TOTP(secret).provisioning_uri(name=account.email, issuer_name=ISSUER)
    return EnrolmentRead(secret=secret, uri=uri, qr_svg=_drawn(uri))


def confirm(caller: Caller, actor: Actor, code: str) -> list[str]:
    """From now on signing in needs a code."""
    account = _account(caller, actor)
    with caller.counted(account.email), caller.sessions.begin() as session:
        if account.second_factor or not accepts_totp(
            session, caller.key, actor.id, code, caller.now
        ):
            raise _wrong_code()
        this = SecondFactor.person_id == actor.id, SecondFactor.confirmed_at.is_(None)
        session.execute(update(SecondFactor).where(*this).values(confirmed_at=caller.now))
        record(session, DirectoryAudit, actor, "second_factor_enrolled", ("person", actor.id))
        return renew_recovery_codes(session, caller.key, actor.id)


def renew_codes(caller: Caller, actor: Actor, code: str) -> list[str]:
    """Ten others; the old ones work no more."""
    account = _account(caller, actor)
    with caller.counted(account.email), caller.sessions.begin() as session:
        if not account.second_factor or not accepts_totp(
            session, caller.key, actor.id, code, caller.now
        ):
            raise _wrong_code()
        record(session, DirectoryAudit, actor, "recovery_codes_renewed", ("person", actor.id))
        return renew_recovery_codes(session, caller.key, actor.id)


def remove(caller: Caller, actor: Actor, password: str, code: str) -> None:
    """Take the second factor away, after proving both."""
    account = _account(caller, actor)
    with caller.counted(account.email):
        if not passwords.matches(account.password_hash, password):
            raise Invalid(*WRONG_PASSWORD, errors=[("/password", "password_wrong", WRONG_PASSWORD)])
        with caller.sessions.begin() as session:
            if not account.second_factor or not accepts(
                session, caller.key, actor.id, code, caller.now
            ):
                raise _wrong_code()
            forget(session, actor.id, actor)


def forget(session: Session, person_id: int, actor: Actor | None) -> bool:
    """Take somebody's second factor away, for a lost telephone; whether there was one."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
    gone = delete(SecondFactor).where(SecondFactor.person_id == person_id)
    found = session.scalar(gone.returning(SecondFactor.person_id)) is not None
    if found:
        record(session, DirectoryAudit, actor, "second_factor_removed", ("person", person_id))
    return found


def _account(caller: Caller, actor: Actor) -> queries.Account:
    with caller.sessions.begin() as session:
        account = queries.account_of(session, actor.id)
    if account is None:
        raise Problem(
            "Tài khoản không có mật khẩu (đăng nhập qua nhà cung cấp danh tính) hoặc đã ngừng hoạt động.",
            "The account has no password (an identity provider signs it in) or is no longer active.",
        )
    return account


def _wrong_code() -> Invalid:
    return Invalid(*WRONG_CODE, errors=[("/code", "code_wrong", WRONG_CODE)])


def _drawn(uri: str) -> str:
    """As an SVG that stands inside a page: no declaration, no style of its own."""
    out = io.BytesIO()
    segno.make(uri, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, nl=False
    )
    return out.getvalue().decode()
