"""Refusals that many services of the plan API make. Apart from service.py: they need no caller."""

from collections.abc import Iterable

from services.shared.problems import Invalid
from services.shared.wording import Words


def invalid_field(pointer: str, code: str, vi: str, en: str) -> Invalid:
    """One value that cannot be taken."""
    words = Words(vi, en)
    return Invalid(*words, errors=[(pointer, code, words)])


def invalid_fields(vi: str, en: str, errors: Iterable[tuple[str, str, str, str]]) -> Invalid:
    """Several, each as (pointer, code, Vietnamese, English)."""
    found = [(pointer, code, Words(*words)) for pointer, code, *words in errors]
    return Invalid(vi, en, errors=found)
