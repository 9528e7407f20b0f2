"""Which scopes a machine gets. Pure."""

from collections.abc import Iterable


def granted(asked: str, held: Iterable[str]) -> frozenset[str] | None:
    """The scopes asked for, or all held when none is asked for; None when one is not held."""
    wanted, all_held = frozenset(asked.split()), frozenset(held)
    if not wanted:
        return all_held
    return wanted if wanted <= all_held else None
