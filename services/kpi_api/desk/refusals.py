"""Refusals of one field, as problems with a pointer. Beside the six files: every feature needs it."""

from services.shared.problems import Invalid
from services.shared.wording import Words


def refused(pointer: str, code: str, vi: str, en: str) -> Invalid:
    return Invalid(vi, en, errors=[(pointer, code, Words(vi, en))])
