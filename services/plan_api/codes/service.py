"""Taking codes, each once: of two at the same instant one is the second."""

import hmac
from datetime import datetime
from secrets import token_bytes

import pyotp
from sqlalchemy import delete, or_, update
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.directory.people.signin_models import RecoveryCode, SecondFactor
from services.plan_api.account_key import AccountKey
from services.plan_api.codes.domain import (
    RECOVERY_CODES,
    bare,
    is_recovery,
    is_totp,
    recovery_code,
    steps,
)
from services.shared.audit import record
from services.shared.problems import NotSignedIn
from services.shared.tokens import Actor
from services.shared.wording import Words


class SecondFactorNeeded(NotSignedIn):
    """The password was right; the code is missing, wrong, or was used already."""

    title = Words("Cần bước xác thực thứ hai", "Second factor needed")


def owner(person_id: int) -> str:
    """What an encrypted secret is bound to."""
    return f"second factor of person {person_id}"


def accepts(session: Session, key: AccountKey, person_id: int, code: str, now: datetime) -> bool:
    """Whether the code, by TOTP or a recovery code, is right and was not used before; uses it."""
    given = bare(code)
    if is_totp(given):
        return accepts_totp(session, key, person_id, given, now)
    return is_recovery(given) and _uses_recovery(session, key, person_id, given, now)


def accepts_totp(
    session: Session, key: AccountKey, person_id: int, code: str, now: datetime
) -> bool:
    """Also before the factor is confirmed: its first code does that."""
    factor = session.get(SecondFactor, person_id, populate_existing=True)
    if factor is None:
        return False
    totp = pyotp.TOTP(key.opened(factor.secret_encrypted, owner(person_id)).decode())
    right = (
        step
        for step in steps(now, factor.last_step)
        if hmac.compare_digest(totp.generate_otp(step), bare(code))
    )
    step = next(right, None)
    if step is None:
        return False
    unused = or_(SecondFactor.last_step.is_(None), SecondFactor.last_step < step)
    taken = update(SecondFactor).where(SecondFactor.person_id == person_id, unused)
    done = session.execute(taken.values(last_step=step).returning(SecondFactor.person_id))
    return done.scalar_one_or_none() is not None


def renew_recovery_codes(session: Session, key: AccountKey, person_id: int) -> list[str]:
    """Ten new codes, shown this once; the old ones are gone."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
    codes = [recovery_code(token_bytes(RECOVERY_CODES)) for _ in range(RECOVERY_CODES)]
    session.add_all(
        RecoveryCode(person_id=person_id, code_hash=_hash(key, person_id, code)) for code in codes
    )
    return codes


def _uses_recovery(
    session: Session, key: AccountKey, person_id: int, code: str, now: datetime
) -> bool:
    this = (
        RecoveryCode.person_id == person_id,
        RecoveryCode.code_hash == _hash(key, person_id, code),
        RecoveryCode.used_at.is_(None),
    )
    used = update(RecoveryCode).where(*this).values(used_at=now).returning(RecoveryCode.id)
    if session.execute(used).scalar_one_or_none() is None:
        return False
    actor = Actor("person", person_id, "")
    record(session, DirectoryAudit, actor, "recovery_code_used", ("person", person_id))
    return True


def _hash(key: AccountKey, person_id: int, code: str) -> str:
    return key.mark("recovery code", person_id, bare(code)).hex()
