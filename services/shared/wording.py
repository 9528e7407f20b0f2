"""Words in the two languages people read, and which one a request asks for."""

from typing import Annotated, Literal, NamedTuple, TypeAlias

from fastapi import Depends, Request

Language: TypeAlias = Literal["vi", "en"]


class Words(NamedTuple):
    """The same sentence in Vietnamese and English."""

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        return self.en if language == "en" else self.vi


def language_of(request: Request) -> Language:
    """The first of vi and en that Accept-Language names by weight; Vietnamese when neither is."""
    best: tuple[float, Language] = (0.0, "vi")
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, weight = part.strip().partition(";q=")
        primary = tag.split("-")[0].lower()
        found: Language | None = "vi" if primary == "vi" else "en" if primary == "en" else None
        if found and (rank := _weight(weight)) > best[0]:
            best = (rank, found)
    return best[1]


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


LanguageDep = Annotated[Language, Depends(language_of)]
