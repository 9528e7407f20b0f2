"""Signing in and out. Each step commits by itself: what a refusal leaves behind must stay."""

from uuid import UUID

from services.directory.people.domain import SignInMethod
from services.plan_api.accounts import families, passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.accounts.families import SignedIn
from services.plan_api.codes.service import SecondFactorNeeded, accepts
from services.shared.problems import NotSignedIn
from services.shared.tokens import Actor

CHALLENGE = {"WWW-Authenticate": "Bearer"}


def sign_in(caller: Caller, email: str, password: str, code: str | None) -> SignedIn:
    """Start a session, or refuse without telling whether the account exists."""
    with caller.counted(email) as attempt:
        account = _proven(caller, email, password)
        if account.second_factor and not code:
            attempt.half = True
            raise SecondFactorNeeded(
                "Nhập mã của bước xác thực thứ hai.", "Enter the code of your second factor.",
                headers=CHALLENGE,
            )  # fmt: skip
        if account.second_factor and not _code_taken(caller, account.person_id, code or ""):
            raise SecondFactorNeeded(
                "Mã xác thực không đúng hoặc đã dùng.", "The code is wrong or was used already.",
                headers=CHALLENGE,
            )  # fmt: skip
    signed_in = start_session(caller, account.person_id, SignInMethod.PASSWORD)
    if signed_in is None:
        raise _ended()
    return signed_in


def start_session(caller: Caller, person_id: int, method: SignInMethod) -> SignedIn | None:
    """A session for a person who is proven; None for one who is no longer active."""
    with caller.sessions.begin() as session:
        person = queries.person(session, person_id)
        return families.started(session, caller, person, method) if person else None


def renew(caller: Caller, token: str) -> SignedIn:
    """Replace a refresh token. One that was replaced before ends its whole family."""
    with caller.sessions.begin() as session:
        seen_good = queries.is_unreplaced(session, families.digest(token))
    with caller.sessions.begin() as session:
        renewed = families.renewed(session, caller, token, seen_good=seen_good)
    if renewed is None:
        raise _ended()
    return renewed


def sign_out(caller: Caller, token: str | None) -> None:
    """End the session of a refresh token; nothing to do without one."""
    with caller.sessions.begin() as session:
        row = queries.refresh_token(session, families.digest(token)) if token else None
        if row is not None and row.revoked_at is None:
            families.end(session, row, "signed_out", caller.now)


def renewed_actor(caller: Caller, actor: Actor) -> Actor:
    """What the person's next access token says, once a step is done."""
    with caller.sessions.begin() as session:
        person = queries.person(session, actor.id)
        if person is None:
            raise _ended()
        family = UUID(actor.session_id)
        method = queries.method(session, family)
        return families.actor_of(session, caller, person, family, method)


def _proven(caller: Caller, email: str, password: str) -> queries.Account:
    with caller.sessions.begin() as session:
        account = queries.account(session, email)
    matching = passwords.matches(account.password_hash if account else None, password)
    if account is None or not matching:
        raise NotSignedIn(
            "E-mail hoặc mật khẩu không đúng.", "The e-mail address or the password is wrong.",
            headers=CHALLENGE,
        )  # fmt: skip
    if passwords.outdated(account.password_hash):
        fresh = passwords.hashed(password)
        with caller.sessions.begin() as session:
            queries.replace_hash(session, account, fresh)
    return account


def _code_taken(caller: Caller, person_id: int, code: str) -> bool:
    """Used up in a transaction of its own: a code does not come back when what follows fails."""
    with caller.sessions.begin() as session:
        return accepts(session, caller.key, person_id, code, caller.now)


def _ended() -> NotSignedIn:
    return NotSignedIn(
        "Phiên đã kết thúc; hãy đăng nhập lại.", "The session has ended; please sign in again.",
        headers=CHALLENGE,
    )  # fmt: skip
