"""Which scopes a machine gets, and how often it may ask. Pure."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Scope(StrEnum):
    """What an administrator may give to a machine."""

    KPI_WRITE = "kpi:write"
    KPI_READ = "kpi:read"
    PLAN_READ = "plan:read"


# The notifier's own machine reads with it whom to send invitations; nobody gives it by the API.
LETTERS = "accounts:letters"
LETTERS_PATH = "/v1/auth/letters"
# Requests a minute, unless a machine's own say otherwise.
RATES: Mapping[str, int] = {
    Scope.KPI_WRITE: 120, Scope.KPI_READ: 600, Scope.PLAN_READ: 600, LETTERS: 600,
}  # fmt: skip


def granted(asked: str, held: Iterable[str]) -> frozenset[str] | None:
    """The scopes asked for, or all held when none is asked for; None when one is not held."""
    wanted, all_held = frozenset(asked.split()), frozenset(held)
    if not wanted:
        return all_held
    return wanted if wanted <= all_held else None


def rates(scopes: Iterable[str], own: Mapping[str, int]) -> dict[str, int]:
    """The limit of each scope: the machine's own, else the usual one."""
    limits = {**RATES, **own}
    return {scope: limits[scope] for scope in sorted(scopes) if scope in limits}


def scope_of(_method: str, path: str) -> str:
    """The scope that a request to this service spends."""
    return LETTERS if path == LETTERS_PATH else Scope.PLAN_READ
