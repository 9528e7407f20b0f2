"""One-time links from the command line: mailed where mail is set up, else printed, once.

Apart from people_commands.py, which reads and prints.
"""

from pathlib import Path

from pydantic import Field

from services.directory.people.domain import LinkKind
from services.gateway.failures import UpError
from services.gateway.settings import LocalSettings
from services.plan_api.account_key import account_key
from services.plan_api.invitations.service import link_url, send_link
from services.plan_api.people.access import Registrar
from services.plan_api.people.queries import id_of
from services.shared.settings import FromEnvironment


class _Mail(FromEnvironment):
    """What the services are told, too: whether mails leave, which key makes links, where we are."""

    smtp_url: str = Field("", repr=False)
    account_key_file: Path | None = None
    public_url: str = ""


def sent_link(registrar: Registrar, person_id: int, kind: LinkKind) -> str | None:
    """The link when nobody mails it; None when the notifier does."""
    link = send_link(registrar.session, person_id, kind, None, registrar.now)
    told, local = _Mail(), LocalSettings()
    if told.smtp_url:
        return None
    file = told.account_key_file or local.secrets / "account-key"
    key = account_key(file, may_make=told.account_key_file is None)
    return link_url(link, key, told.public_url or local.address)


def whose(registrar: Registrar, email: str) -> int:
    found = id_of(registrar.session, email.strip().lower())
    if found is None:
        raise UpError(f"Không có ai với địa chỉ {email}.", f"Nobody has the address {email}.")
    return found
