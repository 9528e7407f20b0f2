"""Everybody can read what is held about them, and nobody else's."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from services.directory.people.domain import LinkKind
from services.directory.people.models import LoginFailure, SignInSession
from services.plan_api.invitations.service import send_link
from tests.conftest import NOW
from tests.plan_api.staff import Staff
from tests.signing import bearer, machine


def held(staff: Staff, by: str, language: str = "en") -> dict[str, Any]:
    answer = staff.ask("GET", "auth/personal-data", by, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.json()
    assert answer.json()["service"] == "plan"
    return {item["what"]: item for item in answer.json()["items"]}


def values(item: dict[str, Any]) -> dict[str, str]:
    return {field["name"]: field["value"] for field in item["fields"]}


def test_person_reads_all_that_is_held_about_them(staff: Staff) -> None:
    staff.person("officer").phone = "0901234567"
    staff.session.add_all([
        SignInSession(
            family=uuid4(), person_id=staff.ids["officer"], token_hash="t", user_agent="Firefox",  # noqa: S106
            started_at=NOW, created_at=NOW, expires_at=NOW + timedelta(days=1),
        ),
        LoginFailure(account="officer@dongthap.example", address="10.0.0.7", at=NOW),
        LoginFailure(account="head@dongthap.example", address="10.0.0.8", at=NOW),
    ])  # fmt: skip
    send_link(staff.session, staff.ids["officer"], LinkKind.RESET, None, NOW)

    found = held(staff, "officer")

    assert values(found["Particulars"]) == {
        "Full name": "Trần officer", "Work e-mail": "officer@dongthap.example",
        "Work phone": "0901234567", "Language": "Tiếng Việt",
    }  # fmt: skip
    [role] = found["Roles"]["fields"]
    assert role["name"] == "officer"
    assert list(values(found["Sessions"]).values()) == ["Firefox"]
    assert list(values(found["Wrong passwords"]).values()) == ["10.0.0.7"]
    assert found["One-time links and notices about the account"]["count"] == 1
    assert found["Rows in the trail of changes"]["count"] == 1


def test_each_kind_says_why_and_until_when(staff: Staff) -> None:
    staff.session.add(LoginFailure(account="officer@dongthap.example", address="10.0.0.7", at=NOW))

    found = held(staff, "officer", "vi")

    assert all(item["purpose"] and item["kept_until"] for item in found.values())
    assert found["Lần nhập sai mật khẩu"]["kept_until"] == "30 ngày sau khi xảy ra"
    assert "365" in found["Thông tin công vụ"]["kept_until"]


def test_it_is_about_people_who_ask_about_themselves(staff: Staff) -> None:
    assert staff.client.get("/v1/auth/personal-data").status_code == 401
    portal = bearer(machine(1, ["plan:read"]))
    assert staff.client.get("/v1/auth/personal-data", headers=portal).status_code == 403


def test_passwords_and_secrets_are_not_shown(staff: Staff) -> None:
    shown = values(held(staff, "officer")["Signing in"])

    assert shown == {"Password (only a hash) changed at": NOW.isoformat(timespec="minutes")}
