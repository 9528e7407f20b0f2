"""The rules for passwords, asked for a person of the database."""

from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from services.directory.people.models import Person, RoleGrant
from services.directory.units.models import OrgUnit
from services.plan_api.passwordrules.domain import LONGEST, SHORTEST, Owner, broken_rules
from services.shared.problems import Invalid
from services.shared.wording import Words

WORDS = {
    "password_too_short": Words(
        f"Mật khẩu cần ít nhất {SHORTEST} ký tự.",
        f"A password needs at least {SHORTEST} characters.",
    ),
    "password_too_long": Words(
        f"Mật khẩu dài nhất {LONGEST} ký tự.", f"A password has at most {LONGEST} characters."
    ),
    "password_common": Words(
        "Mật khẩu này nằm trong số những mật khẩu hay dùng hoặc quá đơn giản, dễ bị đoán.",
        "This password is among the common ones or too simple, and easily guessed.",
    ),
    "password_has_name": Words(
        "Mật khẩu không được chứa tên của bạn.", "A password must not contain your own name."
    ),
    "password_has_email": Words(
        "Mật khẩu không được chứa tên trong địa chỉ e-mail của bạn.",
        "A password must not contain the name in your e-mail address.",
    ),
    "password_has_agency": Words(
        "Mật khẩu không được chứa tên cơ quan của bạn hoặc “tiendo”.",
        "A password must not contain your agency's name or “tiendo”.",
    ),
}
_REFUSED = Words("Mật khẩu này chưa đạt yêu cầu.", "This password is not good enough.")


@cache
def common_passwords() -> frozenset[str]:
    """The 30,000 most frequent ones (zxcvbn's list, in lower case)."""
    return frozenset(FREQUENCY_LISTS["passwords"])


def require_good(password: str, owner: Owner, pointer: str) -> None:
    """Refuse with every rule that the password breaks."""
    broken = [
        (pointer, code, WORDS[code]) for code in broken_rules(password, owner, common_passwords())
    ]
    if broken:
        raise Invalid(*_REFUSED, errors=broken)


def owner_of(session: Session, person_id: int) -> Owner:
    """What the rules must know of a person: the name, the address, the agencies."""
    person = session.get_one(Person, person_id)
    units = session.execute(
        select(OrgUnit.name, OrgUnit.short_name)
        .join(RoleGrant, RoleGrant.unit_id == OrgUnit.id)
        .where(RoleGrant.person_id == person_id)
        .distinct()
    )
    names = tuple(name for unit in units for name in unit if name)
    return Owner(person.full_name, person.email, names)
