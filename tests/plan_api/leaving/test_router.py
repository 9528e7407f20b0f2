"""Accounts locked, opened again, and people forgotten."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from services.directory.people.domain import LinkKind, Role
from services.directory.people.models import Credential, LoginFailure, SignInSession
from services.directory.people.signin_models import OneTimeLink, RecoveryCode, SecondFactor
from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent
from services.plan_api.invitations.service import send_link
from tests.conftest import NOW
from tests.plan_api.make import SCIENCE, make_assignment
from tests.plan_api.staff import TODAY, Staff

WHY = {"reason": "Chuyển công tác"}


def go(staff: Staff, name: str, step: str, by: str = "admin") -> Any:
    json = None if step == "reactivate" else WHY
    return staff.ask("POST", f"people/{staff.ids[name]}/{step}", by, json=json)


def sign_in(staff: Staff, name: str) -> SignInSession:
    row = SignInSession(
        family=uuid4(), person_id=staff.ids[name], token_hash=name, started_at=NOW, created_at=NOW,
        expires_at=NOW + timedelta(days=1),
    )  # fmt: skip
    staff.session.add(row)
    send_link(staff.session, staff.ids[name], LinkKind.RESET, None, NOW)
    staff.session.flush()
    return row


def test_deactivation_ends_sessions_and_links_at_once(staff: Staff) -> None:
    row = sign_in(staff, "officer")
    assert staff.ask("GET", f"people/{staff.ids['officer']}").json()["sessions"] == 1

    gone = go(staff, "officer", "deactivate", "coordinator")

    assert gone.status_code == 200, gone.json()
    assert (gone.json()["state"], gone.json()["sessions"]) == ("deactivated", 0)
    assert row.revoked_at == NOW
    assert staff.session.scalars(select(OneTimeLink.revoked_at)).all() == [NOW]
    assert staff.trail("person_deactivated")[0].after == WHY


def test_reactivated_person_has_the_same_roles_again(staff: Staff) -> None:
    go(staff, "officer", "deactivate")
    before = staff.roles("officer")
    assert go(staff, "officer", "deactivate").status_code == 409

    back = go(staff, "officer", "reactivate")

    assert (back.json()["state"], staff.roles("officer")) == ("active", before)
    assert go(staff, "officer", "reactivate").status_code == 409


def test_deactivated_person_gets_no_role_and_no_link(staff: Staff) -> None:
    go(staff, "officer", "deactivate")
    path = f"people/{staff.ids['officer']}"
    role = {"role": "head", "unit": SCIENCE}

    assert staff.ask("POST", f"{path}/roles", json=role).status_code == 409
    assert staff.ask("POST", f"{path}/reset").status_code == 409


@pytest.mark.parametrize("step", ["deactivate", "anonymise"])
def test_nobody_shuts_themself_or_a_stranger_out(staff: Staff, step: str) -> None:
    assert go(staff, "admin", step, "admin").json()["type"] == "/problems/own-account"
    assert go(staff, "admin", step, "coordinator").status_code == 403
    assert go(staff, "officer", step, "head").status_code == 403
    assert go(staff, "officer", step, "far").status_code == 404


@pytest.mark.parametrize("step", ["deactivate", "anonymise"])
def test_last_administrator_of_the_nation_stays(staff: Staff, step: str) -> None:
    """Another who has never come in does not count."""
    staff.join("other", (Role.ADMIN, "viet-nam"))
    staff.session.delete(staff.session.get_one(Credential, staff.ids["other"]))
    assert go(staff, "national", step, "other").status_code == 409

    staff.person("other").last_signed_in_at = NOW
    assert go(staff, "national", step, "other").status_code == 200


def test_anonymised_person_is_nobody_and_the_trail_stays(staff: Staff) -> None:
    person_id = staff.ids["officer"]
    sign_in(staff, "officer")
    staff.session.add_all([
        SecondFactor(person_id=person_id, secret_encrypted=b"x", created_at=NOW),
        RecoveryCode(person_id=person_id, code_hash="x"),
        LoginFailure(account="officer@dongthap.example", address="10.0.0.1", at=NOW),
    ])  # fmt: skip
    staff.ask(
        "PATCH", f"people/{person_id}", json={"phone": "0901234567"}, headers={"If-Match": "*"}
    )
    trail = len(staff.trail("person_changed"))

    gone = go(staff, "officer", "anonymise")

    assert gone.status_code == 200, gone.json()
    shown = gone.json()
    assert (shown["full_name"], shown["state"]) == (f"Người đã rời (#{person_id})", "anonymised")
    assert shown["email"] == f"nguoi-da-roi-{person_id}@khong-con.invalid"
    assert (shown["post"], shown["phone"], shown["grants"], shown["may_change"]) == (
        None, None, [], False
    )  # fmt: skip
    assert staff.roles("officer")[0][3] == TODAY
    for table in (Credential, SecondFactor, RecoveryCode, SignInSession, OneTimeLink):
        of_person = select(func.count()).where(table.person_id == person_id)
        assert staff.session.scalar(of_person) == 0, table
    assert staff.session.scalars(select(LoginFailure)).all() == []
    assert len(staff.trail("person_changed")) == trail
    assert len(staff.trail("person_anonymised")) == 1
    assert go(staff, "officer", "reactivate").status_code == 409
    changed = staff.ask(
        "PATCH", f"people/{person_id}", json={"post": "x"}, headers={"If-Match": "*"}
    )
    assert changed.status_code == 409
    assert staff.ask("GET", "people", params={"q": "officer"}).json()["total"] == 0


def test_decisions_stay_and_lose_the_name_and_the_feed_tells_it(staff: Staff) -> None:
    work = make_assignment(staff.session, SCIENCE)
    event = AssignmentEvent(
        assignment_id=work.id, at=NOW, on_day=TODAY, kind=EventKind.CONFIRMED,
        by_id=staff.ids["head"], by_name="Trần head", workflow=work.workflow, confirmed_percent=0,
    )  # fmt: skip
    staff.session.add(event)
    staff.session.flush()
    told = select(Assignment.changed_xid).where(Assignment.id == work.id)
    staff.session.execute(Assignment.__table__.update().values(changed_xid=1))  # type: ignore[attr-defined]

    go(staff, "head", "anonymise")

    assert (event.by_id, event.by_name) == (
        staff.ids["head"], f"Người đã rời (#{staff.ids['head']})"
    )  # fmt: skip
    assert (staff.session.scalar(told) or 0) > 1
