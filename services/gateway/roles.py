"""Which database user each service is: its own role, or, where that cannot be, the owner for all."""

from typing import NamedTuple

import psycopg
import structlog
from psycopg import sql
from sqlalchemy.engine import make_url

from services.gateway import console
from services.gateway.database import running_url
from services.gateway.failures import UpError
from services.gateway.settings import LocalSettings, ServiceUrls
from services.shared.db import Sessions, open_sessions

log = structlog.get_logger(__name__)
SERVICES = ("plan_api", "kpi_api", "notifier", "sealer")


class ServiceSessions(NamedTuple):
    """Sessions under the roles of the three services, for work that is done for each in turn."""

    plan_api: Sessions
    kpi_api: Sessions
    notifier: Sessions

    @classmethod
    def open(cls, urls: ServiceUrls) -> "ServiceSessions":
        return cls(*(open_sessions(url, pool_size=1) for url in urls[:3]))

    def close(self) -> None:
        for sessions in self:
            sessions.kw["bind"].dispose()


def known_urls(local: LocalSettings) -> ServiceUrls:
    """For commands beside a running system: the owner is asked only for what was not told."""
    given = local.given_urls
    return given if all(given[:3]) else service_urls(local, running_url(local))


def service_urls(local: LocalSettings, owner_url: str) -> ServiceUrls:
    """Each service's own user: as told; else its role on the owner's database, if that can be used."""
    given = local.given_urls
    names = _made(owner_url)
    own = [_as_role(local, owner_url, name) for name in names]
    if not own or not all(_is(url, name) for url, name in zip(own, names, strict=True)):
        if not all(given):
            _warn()
        own = [owner_url] * len(SERVICES)
    return ServiceUrls(*(told or derived for told, derived in zip(given, own, strict=True)))


def granted(owner_url: str) -> list[str]:
    """Make the roles and give them their rights again; none when the owner may not."""
    with psycopg.connect(owner_url) as connection:
        try:
            row = connection.execute("SELECT public.grant_service_roles()").fetchone()
        except psycopg.errors.InsufficientPrivilege as error:
            log.warning("database roles were not granted", reason=str(error))
            return []
    return list(row[0]) if row else []


def _made(owner_url: str) -> list[str]:
    """The names of the roles, if all of them are there."""
    with psycopg.connect(owner_url) as connection:
        found = connection.execute(
            "SELECT rolname::text FROM unnest(%s::text[]) WITH ORDINALITY AS wanted(name, place)"
            " JOIN pg_roles ON rolname = left(current_database(), 40) || '_' || name ORDER BY place",
            [list(SERVICES)],
        ).fetchall()
    return [name for (name,) in found] if len(found) == len(SERVICES) else []


def set_passwords(local: LocalSettings, owner_url: str) -> None:
    """Give each role the password of the URL that its service was told, hashed before it travels."""
    told = [make_url(url) for url in local.given_urls if url]
    names = granted(owner_url)
    with psycopg.connect(owner_url) as connection:
        for url in told:
            if url.username not in names:
                known = ", ".join(names)
                raise UpError(
                    f"Không có vai trò {url.username}: {known}.",
                    f"No role {url.username}: {known}.",
                )
            password = (url.password or "").encode()
            user = url.username.encode()
            hashed = connection.pgconn.encrypt_password(password, user, b"scram-sha-256")
            words = sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}")
            role = sql.Identifier(url.username)
            connection.execute(words.format(role, sql.Literal(hashed.decode())))


def _as_role(local: LocalSettings, owner_url: str, name: str) -> str:
    """The embedded server trusts who may open its folder. Elsewhere the owner steps back into the role."""
    url = make_url(owner_url)
    if not local.database_url:
        return url.set(username=name).render_as_string(hide_password=False)
    options = f"{url.query.get('options', '')} -c role={name}".strip()
    told = url.update_query_dict({"options": options}).render_as_string(hide_password=False)
    address, _, query = told.partition("?")
    return f"{address}?{query.replace('+', '%20')}"  # libpq takes a plus for a plus


def _is(url: str, name: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            row = connection.execute("SELECT current_user").fetchone()
    except psycopg.Error:
        return False
    return row == (name,)


def _warn() -> None:
    console.out.print(
        "[yellow]![/yellow] Không tạo hoặc dùng được vai trò cơ sở dữ liệu riêng: các dịch vụ dùng chung một vai trò.\n"
        "  No database roles of their own could be made or used: all services share one.",
        soft_wrap=True,
    )
