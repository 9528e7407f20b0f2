from uuid import UUID

from fastapi import APIRouter, status

from services.plan_api.accounts.access import PersonActorDep
from services.plan_api.sessions import service
from services.plan_api.sessions.schemas import SessionList
from services.shared.clock import NowDep
from services.shared.db import SessionDep

router = APIRouter(prefix="/auth/sessions", tags=["auth"])
NO_CONTENT = status.HTTP_204_NO_CONTENT


@router.get("")
def list_sessions(actor: PersonActorDep, session: SessionDep, now: NowDep) -> SessionList:
    """Where one is signed in."""
    return service.own_sessions(session, actor, now)


@router.delete("/{session_id}", status_code=NO_CONTENT)
def end_session(session_id: UUID, actor: PersonActorDep, session: SessionDep, now: NowDep) -> None:
    """End one of one's own sessions, also the current one."""
    service.end_own(session, actor, session_id, now)


@router.delete("", status_code=NO_CONTENT)
def end_other_sessions(actor: PersonActorDep, session: SessionDep, now: NowDep) -> None:
    """End all one's sessions but the current one."""
    service.end_others(session, actor, now)
