"""The roles a person may hold for a unit and what is below it; what a link is sent for. Pure."""

from enum import StrEnum

from services.directory.units.names import folded


class Role(StrEnum):
    ADMIN = "admin"
    COORDINATOR = "coordinator"
    HEAD = "head"
    OFFICER = "officer"
    LEADER = "leader"
    OBSERVER = "observer"


class SignInMethod(StrEnum):
    """What proved a person at the start of a session."""

    PASSWORD = "password"  # noqa: S105  a word, no secret
    OIDC = "oidc"


class LinkKind(StrEnum):
    """What a letter brings: a one-time link to sign in for the first time or after forgetting how; or,
    without any link, the word that an account is guarded otherwise than before.
    """

    INVITATION = "invitation"
    RESET = "reset"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  a word, no secret
    SECOND_FACTOR_REMOVED = "second_factor_removed"


# Those that open something: the newest of a person's replaces the others.
OPENING = (LinkKind.INVITATION, LinkKind.RESET)


def search_words(full_name: str, email: str) -> str:
    """What a person is found by: any part of the name or the address, whatever its case and marks."""
    return f"{folded(full_name)} {email.lower()}"[:400]


def departed_name(person_id: int) -> str:
    """What stands where the name of somebody stood who is forgotten."""
    return f"Người đã rời (#{person_id})"
