"""Everybody who may knock. The world's agency is Đồng Tháp's Sở Khoa học và Công nghệ ("the agency")."""

from typing import NamedTuple

SCIENCE = "dong-thap/so-khoa-hoc-va-cong-nghe"
SCHOOLS = "dong-thap/so-giao-duc-va-dao-tao"
FAR_SCHOOLS = "lang-son/so-giao-duc-va-dao-tao"
HOME, FAR, NATION = "dong-thap", "lang-son", "viet-nam"
SCOPES = ("kpi:write", "kpi:read", "plan:read")


class Held(NamedTuple):
    role: str
    unit: str


class Bound(NamedTuple):
    """A machine: its scopes and the unit it is bound to."""

    scopes: tuple[str, ...]
    unit: str


PERSONS: dict[str, Held] = {
    "officer": Held("officer", SCIENCE),
    "head": Held("head", SCIENCE),
    "officer_other": Held("officer", SCHOOLS),
    "coordinator": Held("coordinator", HOME),
    "leader": Held("leader", HOME),
    "admin": Held("admin", HOME),
    "officer_far": Held("officer", FAR_SCHOOLS),
    "coordinator_far": Held("coordinator", FAR),
    "observer": Held("observer", NATION),
    "admin_nation": Held("admin", NATION),
}
# People whose token grants nothing: steps are left before they may begin, or the role has ended.
WITHOUT = {"pending": Held("officer", SCIENCE), "ended": Held("officer", SCIENCE)}
CLIENTS: dict[str, Bound] = {
    "machine": Bound(SCOPES, HOME),
    "machine_far": Bound(SCOPES, FAR),
    "notifier": Bound(("plan:read", "accounts:letters"), NATION),
}

# Sets to write entries with.
ANONYMOUS = frozenset({"anonymous"})
PEOPLE = frozenset(PERSONS)
NO_ROLE = frozenset(WITHOUT)
MACHINES = frozenset(CLIENTS) | {"machine_bare"}
EVERYBODY = PEOPLE | NO_ROLE | MACHINES | ANONYMOUS
# Of the province of the agency, at any level.
AGENCY = frozenset({"officer", "head"})
PROVINCE = AGENCY | {"officer_other", "coordinator", "leader", "admin"}
# Of another province.
AWAY = frozenset({"officer_far", "coordinator_far"})
NATIONAL = frozenset({"observer", "admin_nation"})
