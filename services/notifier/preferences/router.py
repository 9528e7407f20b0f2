"""The unsubscribe link of a digest: no sign-in, one click (RFC 8058), and a way back."""

from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import HTMLResponse

from services.notifier.preferences import pages, service
from services.shared.clock import NowDep
from services.shared.db import SessionDep
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/unsubscribe", tags=["unsubscribe"])
Token = Annotated[str, Path(max_length=80)]


@router.get("/{token}", response_class=HTMLResponse)
def ask_to_unsubscribe(token: Token, session: SessionDep, language: LanguageDep) -> HTMLResponse:
    """A page with one button: looking at a link (as mail scanners do) changes nothing."""
    service.person_of(session, token)
    return pages.question(language)


@router.post("/{token}", response_class=HTMLResponse)
def unsubscribe(
    token: Token, session: SessionDep, now: NowDep, language: LanguageDep
) -> HTMLResponse:
    """No more digests by mail, at once; notices still come, and the inbox keeps everything."""
    service.silence_digests(session, service.person_of(session, token), now)
    return pages.silenced(token, language)


@router.post("/{token}/undo", response_class=HTMLResponse)
def undo_unsubscribe(token: Token, session: SessionDep, language: LanguageDep) -> HTMLResponse:
    """Digests by mail again."""
    service.resume_digests(session, service.person_of(session, token))
    return pages.resumed(language)
