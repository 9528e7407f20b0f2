"""What is held about people goes when its time is over, in every service, and is told first."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.domain import LinkKind
from services.directory.people.models import LoginFailure, Person, RoleGrant, SignInSession
from services.directory.people.signin_models import OneTimeLink
from services.gateway.retaining import NAMES, run_retention
from services.gateway.roles import ServiceSessions
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.domain import DeliveryState
from services.notifier.messages.models import RefusedAddress
from services.notifier.preferences.models import Preference
from services.notifier.subjects.domain import SubjectKind, Workflow
from services.notifier.subjects.models import Subject
from services.notifier.trail.models import NotifierAudit
from services.plan_api.invitations.service import send_link
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.guards import under_role

OLD, RECENT = NOW - timedelta(days=400), NOW - timedelta(days=3)
NOTHING = dict.fromkeys(NAMES, 0)


@pytest.fixture
def services(directory_sessions: Sessions) -> ServiceSessions:
    """Each under its own role, as in production."""
    return ServiceSessions(
        *(under_role(directory_sessions, name) for name in ("plan_api", "kpi_api", "notifier"))
    )


def left(session: Session, name: str, at: datetime | None) -> int:
    person = Person(
        email=f"{name}@so.example", full_name=name, active=at is None, deactivated_at=at
    )
    session.add(person)
    session.flush()
    return person.id


def signed_in(session: Session, person_id: int, name: str, revoked_at: datetime | None) -> None:
    session.add(
        SignInSession(
            family=uuid4(), person_id=person_id, token_hash=name, started_at=OLD, created_at=OLD,
            expires_at=NOW + timedelta(days=1), revoked_at=revoked_at,
        )
    )  # fmt: skip


def lettered(session: Session, person_id: int, number: int, at: datetime) -> None:
    session.add(
        LinkLetter(
            id=uuid4(), source_id=number, person_id=person_id, kind=LinkKind.RESET, created_at=at,
            expires_at=at, state=DeliveryState.SENT, not_before=at,
        )
    )  # fmt: skip


@pytest.fixture
def scene(directory_session: Session, tmp_path: Path) -> tuple[Session, Path]:
    session = directory_session
    here = left(session, "here", None)
    for name, at in (("old", OLD), ("recent", RECENT)):
        signed_in(session, here, name, at)
        session.add(LoginFailure(account="x", address="10.0.0.1", at=at))
        lettered(session, here, len(name), at)
        file = tmp_path / f"{name}.eml"
        file.write_text("")
        os.utime(file, (at.timestamp(), at.timestamp()))
    signed_in(session, here, "running", None)
    send_link(session, here, LinkKind.RESET, None, OLD)
    send_link(session, here, LinkKind.RESET, None, NOW)
    session.add(RefusedAddress(email="here@so.example", since=NOW, error="550"))
    session.add(RefusedAddress(email="nobody@so.example", since=NOW, error="550"))
    session.commit()
    return session, tmp_path


def test_what_is_old_goes_and_only_that(
    scene: tuple[Session, Path], services: ServiceSessions
) -> None:
    session, mails = scene

    told = run_retention(services, mails, NOW, dry_run=True)
    gone = run_retention(services, mails, NOW)

    expected = {"sessions": 1, "failures": 1, "links": 1, "letters": 1, "refused": 1, "files": 1}
    assert told == gone == NOTHING | expected
    assert run_retention(services, mails, NOW) == NOTHING
    assert sorted(session.scalars(select(SignInSession.token_hash))) == ["recent", "running"]
    assert session.scalars(select(OneTimeLink.created_at)).all() == [NOW]
    assert session.scalars(select(RefusedAddress.email)).all() == ["here@so.example"]
    assert [file.name for file in mails.iterdir()] == ["recent.eml"]


def test_dry_run_changes_nothing(scene: tuple[Session, Path], services: ServiceSessions) -> None:
    session, mails = scene

    run_retention(services, mails, NOW, dry_run=True)

    assert session.scalar(select(func.count()).select_from(SignInSession)) == 3
    assert len(list(mails.iterdir())) == 2


def test_people_who_left_long_ago_are_anonymised_everywhere(
    directory_session: Session, services: ServiceSessions, tmp_path: Path
) -> None:
    session = directory_session
    gone, back = left(session, "long-ago", OLD), left(session, "lately", RECENT)
    session.add(Preference(person_id=gone, digest_hour=7))
    lettered(session, gone, 1, NOW)
    session.add(
        Subject(
            kind=SubjectKind.ASSIGNMENT, source_id=1, task_id=1, task_code="1", task_title="x",
            plan_id=1, plan_name="x", coordinating=False, requested=False,
            workflow=Workflow.IN_PROGRESS, is_open=True, deadline_version=1, simulated=False,
            decided_by="long-ago", decided_by_id=gone, plan_mark="x",
        )
    )  # fmt: skip
    session.commit()

    told = run_retention(services, tmp_path, NOW, dry_run=True)
    done = run_retention(services, tmp_path, NOW)
    session.expire_all()

    assert (told["people"], done["people"], done["forgotten"]) == (1, 1, 1)
    assert session.get_one(Person, gone).full_name == f"Người đã rời (#{gone})"
    assert session.get_one(Person, back).full_name == "lately"
    assert session.scalars(select(Subject.decided_by)).one() == f"Người đã rời (#{gone})"
    assert session.get(Preference, gone) is None
    assert session.scalars(select(LinkLetter)).all() == []
    assert session.scalars(select(NotifierAudit.subject_id)).all() == [str(gone)]
    assert session.scalars(select(RoleGrant)).all() == []
    assert run_retention(services, tmp_path, NOW) == NOTHING


def test_days_are_the_operators_to_set(
    scene: tuple[Session, Path], services: ServiceSessions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIENDO_RETENTION_FAILURES_DAYS", "2")

    assert run_retention(services, scene[1], NOW, dry_run=True)["failures"] == 2
