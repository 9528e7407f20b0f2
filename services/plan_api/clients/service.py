"""Access tokens for machines. Refusals carry RFC 6749's `error` beside the problem's members."""

from sqlalchemy import update

from services.directory.people.models import ApiClient, ClientSecret
from services.plan_api.accounts import passwords
from services.plan_api.accounts.access import Caller
from services.plan_api.clients import queries
from services.plan_api.clients.domain import granted
from services.plan_api.clients.schemas import TokenForm
from services.shared.problems import BadRequest, NotSignedIn
from services.shared.tokens import Actor, Grant


def sign_in(caller: Caller, form: TokenForm) -> Actor:
    """The machine that the form proves to be, with the scopes it may have of those it asks for."""
    if form.grant_type != "client_credentials":
        raise _refused("unsupported_grant_type", "Chỉ nhận client_credentials.", "Only client_credentials is taken.")  # fmt: skip
    if not (form.client_id and form.client_secret and form.client_id.isprintable()):
        raise _refused("invalid_request", "Thiếu client_id hoặc client_secret.", "client_id or client_secret is missing.")  # fmt: skip
    with caller.counted(f"client:{form.client_id}"):
        client, secret_id = _proven(caller, form)
    scopes = granted(form.scope, client.scopes)
    if scopes is None:
        held = " ".join(sorted(client.scopes))
        raise _refused("invalid_scope", f"Chỉ được các phạm vi: {held}.", f"The scopes allowed are: {held}.")  # fmt: skip
    with caller.sessions.begin() as session:
        used = update(ClientSecret).where(ClientSecret.id == secret_id)
        session.execute(used.values(last_used_at=caller.now))
    # A machine's grants are the units it is bound to (services.directory.people.access.reach).
    bound = tuple(Grant("client", unit_id) for unit_id in client.unit_ids)
    return Actor("client", client.id, client.client_id, bound, scopes)


def _proven(caller: Caller, form: TokenForm) -> tuple[ApiClient, int]:
    with caller.sessions.begin() as session:
        client = queries.client(session, form.client_id)
        secrets = queries.live_secrets(session, client.id) if client else []
    found = next(
        (s.id for s in secrets if passwords.matches(s.secret_hash, form.client_secret)), None
    )
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
