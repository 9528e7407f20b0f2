"""People added, invited, helped back in."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from services.directory.people.domain import LinkKind, Role
from services.directory.people.models import Credential
from services.directory.people.signin_models import OneTimeLink, SecondFactor
from tests.conftest import NOW
from tests.plan_api.make import SCHOOLS, SCIENCE
from tests.plan_api.staff import Staff


def body(**values: Any) -> dict[str, Any]:
    return {
        "full_name": "Lê Thị Mới", "email": "Moi@So-KHCN.example", "post": "Chuyên viên",
        "phone": "+84 270 123 456", "roles": [{"role": "officer", "unit": SCIENCE}], "invite": True,
    } | values  # fmt: skip


def links(staff: Staff, person_id: int) -> list[OneTimeLink]:
    found = select(OneTimeLink).where(OneTimeLink.person_id == person_id).order_by(OneTimeLink.id)
    return list(staff.session.scalars(found))


def test_newcomer_is_stored_with_roles_and_invited_for_72_hours(staff: Staff) -> None:
    made = staff.ask("POST", "people", "coordinator", json=body())

    assert made.status_code == 201, made.json()
    shown = made.json()
    assert (shown["email"], shown["state"], shown["language"]) == (
        "moi@so-khcn.example", "invited", "vi"
    )  # fmt: skip
    assert [grant["role"] for grant in shown["grants"]] == ["officer"]
    [link] = links(staff, shown["id"])
    assert (link.kind, link.expires_at) == (LinkKind.INVITATION, NOW + timedelta(hours=72))


def test_trail_of_a_newcomer_holds_no_personal_data(staff: Staff) -> None:
    staff.ask("POST", "people", json=body())

    [row] = staff.trail("person_added")
    told = str([row.before, row.after])
    assert not any(word in told for word in ("Lê", "moi@", "+84", "Chuyên"))


@pytest.mark.parametrize(
    ("roles", "pointer"),
    [
        ([{"role": "officer", "unit": SCIENCE}, {"role": "head", "unit": "Sao Hỏa"}], "/roles/1/unit"),
        ([{"role": "officer", "unit": SCIENCE}] * 2, "/roles/1/valid_from"),
        ([{"role": "officer", "unit": SCIENCE, "valid_to": "2026-01-01"}], "/roles/0/valid_to"),
        ([], "/roles"),
    ],
)  # fmt: skip
def test_nobody_is_half_added(staff: Staff, roles: list[Any], pointer: str) -> None:
    refused = staff.ask("POST", "people", json=body(roles=roles))

    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)
    assert staff.ask("GET", "people", "national", params={"q": "lê thị mới"}).json()["total"] == 0


def test_role_out_of_reach_keeps_the_newcomer_out(staff: Staff) -> None:
    roles = [{"role": "officer", "unit": SCIENCE}, {"role": "admin", "unit": "dong-thap"}]

    assert staff.ask("POST", "people", "coordinator", json=body(roles=roles)).status_code == 403
    assert staff.ask("POST", "people", "head", json=body()).status_code == 403
    assert staff.ask("GET", "people", "national", params={"q": "lê thị mới"}).json()["total"] == 0


def test_administrator_of_the_nation_may_add_somebody_without_a_role(staff: Staff) -> None:
    assert staff.ask("POST", "people", "national", json=body(roles=[])).status_code == 201


def test_address_is_anybodys_only_once_and_nothing_is_told_of_whose(staff: Staff) -> None:
    refused = staff.ask("POST", "people", json=body(email="FAR@dongthap.example"))

    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (409, "email_taken")
    assert set(refused.json()) == {"type", "title", "status", "detail", "request_id", "errors"}


def test_new_invitation_ends_the_older_one(staff: Staff) -> None:
    person_id = staff.ask("POST", "people", json=body()).json()["id"]

    again = staff.ask("POST", f"people/{person_id}/invite")

    assert (again.status_code, again.json()["kind"]) == (201, "invitation")
    first, second = links(staff, person_id)
    assert first.revoked_at is not None
    assert second.revoked_at is None


def test_who_has_a_password_gets_a_reset_and_no_invitation(staff: Staff) -> None:
    path = f"people/{staff.ids['officer']}"

    assert staff.ask("POST", f"{path}/invite").status_code == 409
    sent = staff.ask("POST", f"{path}/reset", "coordinator")

    assert (sent.status_code, sent.json()["kind"]) == (201, "reset")
    assert "url" not in sent.json()
    assert links(staff, staff.ids["officer"])[0].created_by == staff.ids["coordinator"]


def test_lost_telephone_is_forgotten_and_its_owner_told(staff: Staff) -> None:
    path = f"people/{staff.ids['officer']}"
    staff.session.add(
        SecondFactor(
            person_id=staff.ids["officer"], secret_encrypted=b"sealed", created_at=NOW,
            confirmed_at=NOW,
        )
    )  # fmt: skip

    assert staff.ask("POST", f"{path}/second-factor/removal", "head").status_code == 403
    assert staff.ask("POST", f"{path}/second-factor/removal", "coordinator").status_code == 204

    assert staff.ask("GET", path, "coordinator").json()["second_factor"] is False
    assert [link.kind for link in links(staff, staff.ids["officer"])] == ["second_factor_removed"]
    again = staff.ask("POST", f"{path}/second-factor/removal", "coordinator")
    assert again.status_code == 409
    own = staff.ask(
        "POST", f"people/{staff.ids['coordinator']}/second-factor/removal", "coordinator"
    )
    assert (own.status_code, own.json()["type"]) == (409, "/problems/own-account")


@pytest.mark.parametrize(("by", "status"), [("head", 403), ("far", 404), ("coordinator", 403)])
def test_link_for_an_administrator_is_not_everybodys_to_send(
    staff: Staff, by: str, status: int
) -> None:
    staff.session.execute(delete(Credential).where(Credential.person_id == staff.ids["admin"]))
    staff.give("admin", Role.OFFICER, SCIENCE)
    staff.give("admin", Role.OFFICER, SCHOOLS)

    for word in ("invite", "reset"):
        assert staff.ask("POST", f"people/{staff.ids['admin']}/{word}", by).status_code == status


def test_whom_an_invented_person_adds_is_part_of_the_demo(staff: Staff) -> None:
    real = staff.ask("POST", "people", json=body()).json()
    staff.person("admin").simulated = True

    invented = staff.ask("POST", "people", json=body(email="khac@so-khcn.example")).json()

    assert (real["simulated"], invented["simulated"]) == (False, True)
