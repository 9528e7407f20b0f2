"""Enrolling a second factor and taking it away. Wrong codes and passwords count as failures."""

import io

import pyotp
import segno

from services.plan_api.accounts import passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.codes.service import accepts, accepts_totp, owner, renew_recovery_codes
from services.plan_api.secondfactor import storing
from services.plan_api.secondfactor.schemas import WRONG_CODE, WRONG_PASSWORD, EnrolmentRead
from services.shared.problems import Invalid, Problem
from services.shared.tokens import Actor

ISSUER = "Tiến Độ"


def enrol(caller: Caller, actor: Actor) -> EnrolmentRead:
    """A new secret; it counts once a code proves that the person's app has it."""
    account = _account(caller, actor)
    if account.second_factor:
        raise Problem(
            "Bước thứ hai đã được đăng ký; hãy gỡ ra trước khi đăng ký lại.",
            "A second factor is enrolled; remove it before enrolling another.",
        )
    secret = pyotp.random_base32()
    with caller.sessions.begin() as session:
        sealed = caller.key.sealed(secret.encode(), owner(actor.id))
        storing.begin(session, actor, sealed, caller.now)
    uri = pyotp.TOTP(secret).provisioning_uri(name=account.email, issuer_name=ISSUER)
    return EnrolmentRead(secret=secret, uri=uri, qr_svg=_drawn(uri))


def confirm(caller: Caller, actor: Actor, code: str) -> list[str]:
    """From now on signing in needs a code."""
    account = _account(caller, actor)
    with caller.counted(account.email), caller.sessions.begin() as session:
        right = not account.second_factor and accepts_totp(
            session, caller.key, actor.id, code, caller.now
        )
        if not right:
            raise _wrong_code()
        storing.confirm(session, actor, caller.now)
        return renew_recovery_codes(session, caller.key, actor.id)


def renew_codes(caller: Caller, actor: Actor, code: str) -> list[str]:
    """Ten others; the old ones work no more."""
    account = _account(caller, actor)
    with caller.counted(account.email), caller.sessions.begin() as session:
        right = account.second_factor and accepts_totp(
            session, caller.key, actor.id, code, caller.now
        )
        if not right:
            raise _wrong_code()
        storing.codes_renewed(session, actor)
        return renew_recovery_codes(session, caller.key, actor.id)


def remove(caller: Caller, actor: Actor, password: str, code: str) -> None:
    """Take the second factor away, after proving both."""
    account = _account(caller, actor)
    with caller.counted(account.email):
        if not passwords.matches(account.password_hash, password):
            raise Invalid(*WRONG_PASSWORD, errors=[("/password", "password_wrong", WRONG_PASSWORD)])
        with caller.sessions.begin() as session:
            right = account.second_factor and accepts(
                session, caller.key, actor.id, code, caller.now
            )
            if not right:
                raise _wrong_code()
            storing.forget(session, actor.id, actor, caller.now)


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
    """As an SVG that stands inside a page, also a dark one: no declaration, white behind."""
    out = io.BytesIO()
    segno.make(uri, error="m").save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, nl=False, light="#fff"
    )
    return out.getvalue().decode()
