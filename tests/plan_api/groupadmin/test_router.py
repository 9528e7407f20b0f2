"""Administering groups over HTTP, on the real directory."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.shared.tokens import Actor
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCIENCE,
    SCHOOLS,
    SCIENCE,
    charge,
    make_person,
    make_plan,
    make_task,
    unit,
)
from tests.signing import person

NEW = {
    "name": "Các sở đầu mối",
    "name_en": "Leading departments",
    "rule": {"slugs": ["so-noi-vu"]},
    "members": [SCIENCE],
}


@pytest.fixture
def admin(office: Session) -> Actor:
    saved = make_person(office, full_name="Bà quản trị")
    return person(saved.id, ("admin", unit(office, "viet-nam").id))


def keys(units: list[dict[str, Any]]) -> list[str]:
    return [each["key"] for each in units]


def members(api: Call, key: str, territory: str = "dong-thap") -> list[str]:
    found = api("GET", f"groups/{key}/members", params={"territory": territory}).json()
    return keys(found["items"])


def test_a_group_is_made_read_changed_and_deleted(api: Call, admin: Actor, office: Session) -> None:
    made = api("POST", "groups", admin, json=NEW)
    assert made.status_code == 201, made.text
    assert made.json()["key"] == "cac-so-dau-moi"
    assert members(api, "cac-so-dau-moi") == [SCIENCE, "dong-thap/so-noi-vu"]
    assert members(api, "cac-so-dau-moi", "lang-son") == ["lang-son/so-noi-vu"]

    stale = api(
        "PATCH", "groups/cac-so-dau-moi", admin, json={"name": "X"}, headers={"If-Match": '"v9"'}
    )
    bare = api("PATCH", "groups/cac-so-dau-moi", admin, json={"name": "X"})
    assert (stale.status_code, bare.status_code) == (412, 428)
    tag = {"If-Match": made.headers["etag"]}
    wanted = {"exclude": ["dong-thap/so-noi-vu"], "members": [SCIENCE, SCHOOLS]}
    changed = api("PATCH", "groups/cac-so-dau-moi", admin, json=wanted, headers=tag)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    assert members(api, "cac-so-dau-moi") == [SCHOOLS, SCIENCE]
    again = {"If-Match": changed.headers["etag"]}
    same = api("PATCH", "groups/cac-so-dau-moi", admin, json=wanted, headers=again)
    assert same.json()["version"] == 2

    assert api("DELETE", "groups/cac-so-dau-moi", admin, headers=again).status_code == 204
    assert api("GET", "groups/cac-so-dau-moi").status_code == 404
    actions = office.scalars(
        select(DirectoryAudit.action)
        .where(DirectoryAudit.subject_id == "cac-so-dau-moi")
        .order_by(DirectoryAudit.id)
    ).all()
    assert actions == ["group_created", "group_changed", "group_deleted"]


def test_an_ended_member_is_stood_for_by_its_successor(api: Call, admin: Actor) -> None:
    wanted = {"name": "Khoa học", "members": [OLD_SCIENCE]}

    api("POST", "groups", admin, json=wanted)

    assert members(api, "khoa-hoc") == [SCIENCE]


def test_excluding_a_unit_excludes_who_took_over_from_it(api: Call, admin: Actor) -> None:
    wanted = {"key": "cac-so", "name": "Các sở", "rule": {"kinds": ["department"]}}
    api("POST", "groups", admin, json=wanted | {"exclude": [OLD_SCIENCE]})

    found = members(api, "cac-so")

    assert SCHOOLS in found
    assert SCIENCE not in found


def test_the_preview_compares_with_what_is_stored(api: Call, admin: Actor) -> None:
    wanted = {
        "key": "so-ban-nganh",
        "rule": {"kinds": ["department"], "subordinate_only": True, "exclude": ["so-y-te"]},
        "members": ["dong-thap/buu-dien-tinh"],
        "territory": "H20",
    }

    found = api("POST", "groups/preview", admin, json=wanted).json()

    assert keys(found["added"]) == ["dong-thap/buu-dien-tinh"]
    assert keys(found["removed"]) == ["dong-thap/so-y-te"]
    assert found["on"] == "2026-11-21"
    assert "dong-thap/so-y-te" in members(api, "so-ban-nganh")
    unknown = api("POST", "groups/preview", admin, json=wanted | {"key": "khong-co"})
    assert unknown.status_code == 404


def test_a_group_in_use_is_not_deleted(api: Call, admin: Actor, office: Session) -> None:
    task = make_task(office, make_plan(office, "dong-thap"))
    charge(office, task, SCIENCE, SCHOOLS, via_group="so-ban-nganh")
    tag = {"If-Match": api("GET", "groups/so-ban-nganh").headers["etag"]}

    refused = api("DELETE", "groups/so-ban-nganh", admin, headers=tag)

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/group-in-use")
    assert refused.json()["assignments"] == 2
    assert api("GET", "groups/so-ban-nganh").json()["assignments"] == 2


@pytest.mark.parametrize(
    ("wanted", "status", "pointer", "code"),
    [
        (NEW | {"members": ["Sở không có"]}, 422, "/members/0", "unit_unknown"),
        (NEW | {"exclude": ["X", SCIENCE]}, 422, "/exclude/0", "unit_unknown"),
        (NEW | {"exclude": [SCIENCE]}, 422, "/exclude", "also_a_member"),
        ({"name": "Trống"}, 422, "/rule", "means_nobody"),
        (NEW | {"rule": {"kinds": ["sở"]}}, 422, "/rule/kinds/0", "enum"),
        (NEW | {"key": "Có Dấu"}, 422, "/key", "string_pattern_mismatch"),
        (NEW | {"key": "so-ban-nganh"}, 409, None, None),
    ],
)  # fmt: skip
def test_bad_groups_are_refused(
    api: Call, admin: Actor, wanted: dict[str, Any], status: int, pointer: str | None, code: str
) -> None:
    answer = api("POST", "groups", admin, json=wanted)

    assert answer.status_code == status, answer.text
    if pointer is not None:
        first = answer.json()["errors"][0]
        assert (first["pointer"], first["code"]) == (pointer, code)


def test_only_national_administrators_change_groups(api: Call, office: Session) -> None:
    home = unit(office, "dong-thap").id
    provincial = person(make_person(office).id, ("admin", home))
    tag = {"If-Match": "*"}

    answers = [
        api("POST", "groups", provincial, json=NEW),
        api("POST", "groups", "coordinator", json=NEW),
        api("PATCH", "groups/so-ban-nganh", "head", json={"name": "X"}, headers=tag),
        api("DELETE", "groups/so-ban-nganh", "observer", headers=tag),
        api("POST", "groups/preview", "leader", json={"territory": "H20"}),
    ]

    assert [each.status_code for each in answers] == [403] * 5
