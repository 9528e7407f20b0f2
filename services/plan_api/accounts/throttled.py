"""The trail of guessing: one row for each wait that too many failures led to.

Apart from throttle.py, which counts; here it is decided what may be kept of it for good: never an
address that was typed, and of the caller's own no more than the network.
"""

from datetime import datetime
from ipaddress import IPv4Address, ip_address, ip_network

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, DirectoryAudit, Person
from services.shared.audit import record

ACTION = "sign_in_throttled"


def note(session: Session, account: str | None, address: str, until: datetime) -> None:
    """`account` is None when the whole address is closed. Refusals are not counted, so a wait ends at
    one instant however often it is refused: by that each wait leaves one row.
    """
    kind, number = _whose(session, account)
    after = {"network": neighbourhood(address), "until": until.isoformat()}
    same = select(DirectoryAudit.id).where(
        DirectoryAudit.subject_kind == kind,
        DirectoryAudit.subject_id == str(number),
        DirectoryAudit.action == ACTION,
        DirectoryAudit.after == after,
    )
    if session.scalar(same.limit(1)) is None:
        record(session, DirectoryAudit, None, ACTION, (kind, number), (None, after))


def neighbourhood(address: str) -> str:
    """As much of an address as says where to look: a /24, or the /48 of a site with IPv6."""
    try:
        parsed = ip_address(address.partition("/")[0])
    except ValueError:
        return "unknown"
    bits = 24 if isinstance(parsed, IPv4Address) else 48
    return str(ip_network((parsed, bits), strict=False))


def _whose(session: Session, account: str | None) -> tuple[str, int | str]:
    """The person or machine that somebody tried to be; an account that is nobody's has no name here."""
    kind, _, name = (account or "").rpartition(":")
    wanted = select(Person.id).where(Person.email == name)
    if kind == "client":
        wanted = select(ApiClient.id).where(ApiClient.client_id == name)
    if kind == "person" and name.isdecimal():
        wanted = select(Person.id).where(Person.id == int(name))
    number = session.scalar(wanted) if name else None
    if number is None:
        return "sign_in", "unknown" if name else "address"
    return ("api_client" if kind == "client" else "person"), number
