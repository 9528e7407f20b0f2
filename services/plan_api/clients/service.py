"""Access tokens for machines. Refusals carry RFC 6749's `error` beside the problem's members."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from services.directory.people.models import ApiClient, ClientSecret
from services.plan_api.accounts import passwords
from services.plan_api.accounts.access import Caller
from services.plan_api.clients import queries
from services.plan_api.clients.domain import granted, rates
from services.plan_api.clients.queries import StoredSecret
from services.plan_api.clients.schemas import TokenForm
from services.shared.problems import BadRequest, NotSignedIn
from services.shared.tokens import Actor, Grant

USE_NOTED_EVERY = timedelta(minutes=1)


def sign_in(caller: Caller, form: TokenForm) -> Actor:
    """The machine that the form proves to be, with the scopes it may have of those it asks for."""
    if form.grant_type != "client_credentials":
        raise _refused("unsupported_grant_type", "Chỉ nhận client_credentials.", "Only client_credentials is taken.")  # fmt: skip
    if not (form.client_id and form.client_secret and form.client_id.isprintable()):
        raise _refused("invalid_request", "Thiếu client_id hoặc client_secret.", "client_id or client_secret is missing.")  # fmt: skip
    with caller.counted(f"client:{form.client_id}"):
        client, secret = _proven(caller, form)
    scopes = granted(form.scope, client.scopes)
    if scopes is None:
        held = " ".join(sorted(client.scopes))
        raise _refused("invalid_scope", f"Chỉ được các phạm vi: {held}.", f"The scopes allowed are: {held}.")  # fmt: skip
    _note_use(caller, client, secret)
    # A machine's grants are the units it is bound to (services.directory.sight.domain).
    bound = tuple(Grant("client", unit_id) for unit_id in client.unit_ids)
    limits = rates(scopes, client.rate_limits)
    return Actor("client", client.id, client.client_id, bound, scopes, rates=limits)


def _note_use(caller: Caller, client: ApiClient, secret: StoredSecret) -> None:
    """To the minute, and only where nobody else is writing: tokens never wait for each other."""
    if _is_fresh(client.last_used_at, caller.now) and _is_fresh(secret.last_used_at, caller.now):
        return
    with caller.sessions.begin() as session:
        for table, number in ((ApiClient, client.id), (ClientSecret, secret.id)):
            free = select(table.id).where(table.id == number).with_for_update(skip_locked=True)
            used = update(table).where(table.id.in_(free)).values(last_used_at=caller.now)
            session.execute(used, execution_options={"synchronize_session": False})


def _is_fresh(used_at: datetime | None, now: datetime) -> bool:
    return used_at is not None and now - used_at < USE_NOTED_EVERY


def _proven(caller: Caller, form: TokenForm) -> tuple[ApiClient, StoredSecret]:
    with caller.sessions.begin() as session:
        client = queries.client(session, form.client_id)
        secrets = queries.live_secrets(session, client.id) if client else []
    found = next((s for s in secrets if passwords.matches(s.secret_hash, form.client_secret)), None)
    if client is None or found is None:
        if not secrets:
            passwords.matches(None, form.client_secret)
        raise NotSignedIn(
            "client_id hoặc client_secret không đúng.", "client_id or client_secret is wrong.",
            headers={"WWW-Authenticate": 'Basic realm="tiendo"'}, extra={"error": "invalid_client"},
        )  # fmt: skip
    return client, found


def _refused(error: str, vi: str, en: str) -> BadRequest:
    return BadRequest(vi, en, extra={"error": error})
