"""What an administrator does with machines, and what their tokens are worth meanwhile."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, ClientSecret, DirectoryAudit
from services.directory.units.queries import directory
from services.plan_api.accounts.passwords import matches
from services.plan_api.callers.access import Caller
from services.plan_api.machines import service
from services.plan_api.machines.schemas import ClientChange
from services.shared.tokens import Actor, KeyRing
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import SCHOOLS, SCIENCE, make_person, unit
from tests.shared.conftest import problem
from tests.signing import person, signer

ANY = {"If-Match": "*"}
PORTAL = {
    "name": "Cổng dịch vụ công Đồng Tháp",
    "source": "dvc-thu",
    "scopes": ["kpi:write", "kpi:read"],
    "units": ["H20"],
    "indicators": ["DVC-EID"],
}


def admin_of(office: Session, *keys: str) -> Actor:
    saved = make_person(office)
    return person(saved.id, *(("admin", unit(office, key).id) for key in keys))


@pytest.fixture
def admin(office: Session) -> Actor:
    return admin_of(office, "dong-thap")


@pytest.fixture
def made(api: Call, admin: Actor) -> dict[str, Any]:
    answer = api("POST", "api-clients", admin, json=PORTAL)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def token(api: Call, client_id: str, secret: str, **more: str) -> Any:
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    return api("POST", "auth/token", data=form | more)


def lines(office: Session) -> list[tuple[str, str]]:
    rows = office.execute(
        select(DirectoryAudit.action, DirectoryAudit.subject_kind).order_by(DirectoryAudit.id)
    )
    return [(row.action, row.subject_kind) for row in rows if row.subject_kind == "api_client"]


def test_a_new_machine_has_one_secret_that_works_and_is_kept_as_a_hash_only(
    api: Call, made: dict[str, Any], office: Session
) -> None:
    assert made["client_id"].startswith("cong-dich-vu-cong-dong-thap-")
    assert made["rate_limits"] == {"kpi:read": 600, "kpi:write": 120}
    assert [unit["h_code"] for unit in made["units"]] == ["H20"]
    assert (made["active"], made["managed"], made["simulated"]) == (True, False, False)

    answer = token(api, made["client_id"], made["secret"])

    assert answer.json()["scope"] == "kpi:read kpi:write"
    stored = office.scalars(select(ClientSecret.secret_hash)).one()
    assert made["secret"] not in stored
    assert matches(stored, made["secret"])
    assert lines(office) == [("client_created", "api_client")]
    trail = str(office.scalars(select(DirectoryAudit.after)).all())
    assert made["secret"] not in trail


def test_the_token_carries_bounds_and_limits(
    api: Call, made: dict[str, Any], office: Session
) -> None:
    answer = token(api, made["client_id"], made["secret"], scope="kpi:write")

    actor = KeyRing(None, [signer().public_jwk()]).actor(answer.json()["access_token"], NOW)
    assert actor is not None
    assert actor.rates == {"kpi:write": 120}
    assert [grant.unit_id for grant in actor.grants] == [unit(office, "dong-thap").id]


def test_use_is_noted_to_the_minute(
    api: Call, made: dict[str, Any], admin: Actor, office: Session
) -> None:
    token(api, made["client_id"], made["secret"])
    path = f"api-clients/{made['id']}"
    seen = api("GET", path, admin).json()
    assert seen["last_used_at"] == seen["secrets"][0]["last_used_at"] == NOW.isoformat()

    row = office.scalars(select(ClientSecret)).one()
    for earlier, noted in ((59, False), (60, True)):
        row.last_used_at = NOW - timedelta(seconds=earlier)
        office.commit()
        token(api, made["client_id"], made["secret"])
        office.refresh(row)
        assert (row.last_used_at == NOW) is noted


def test_rotation_has_two_live_secrets_and_never_three(
    api: Call, made: dict[str, Any], admin: Actor, office: Session
) -> None:
    path = f"api-clients/{made['id']}"

    second = api("POST", f"{path}/secrets", admin)
    third = api("POST", f"{path}/secrets", admin)

    assert second.status_code == 201
    assert second.headers["cache-control"] == "no-store"
    body = problem(third, 409)
    assert body["type"] == "/problems/secrets-full"
    for secret in (made["secret"], second.json()["secret"]):
        assert token(api, made["client_id"], secret).status_code == 200
    first = api("GET", path, admin).json()["secrets"][0]["id"]
    tag = {"If-Match": second.headers["etag"]}
    gone = api("DELETE", f"{path}/secrets/{first}", admin, headers=tag)
    assert gone.status_code == 204
    assert gone.headers["etag"] != tag["If-Match"]
    assert token(api, made["client_id"], made["secret"]).status_code == 401
    assert token(api, made["client_id"], second.json()["secret"]).status_code == 200
    assert api("POST", f"{path}/secrets", admin).status_code == 201
    assert [action for action, _ in lines(office)] == [
        "client_created", "client_secret_added", "client_secret_retired", "client_secret_added",
    ]  # fmt: skip


def test_only_a_secret_of_the_machine_itself_is_retired(
    api: Call, made: dict[str, Any], admin: Actor
) -> None:
    other = api("POST", "api-clients", admin, json=PORTAL | {"source": "khac"}).json()
    foreign = other["secrets"][0]["id"]

    answer = api("DELETE", f"api-clients/{made['id']}/secrets/{foreign}", admin, headers=ANY)

    problem(answer, 404)
    assert token(api, other["client_id"], other["secret"]).status_code == 200


def test_revocation_is_final_refuses_tokens_and_frees_the_source(
    api: Call, made: dict[str, Any], admin: Actor, office: Session
) -> None:
    path = f"api-clients/{made['id']}"
    assert problem(api("POST", "api-clients", admin, json=PORTAL), 409)["type"] == (
        "/problems/source-taken"
    )

    revoked = api("POST", f"{path}/revoke", admin, json={"reason": "Lộ bí mật"}).json()

    assert (revoked["active"], revoked["revoked_reason"]) == (False, "Lộ bí mật")
    assert (revoked["revoked_at"], revoked["secrets"]) == (NOW.isoformat(), [])
    assert token(api, made["client_id"], made["secret"]).status_code == 401
    again = {"reason": "Lần nữa"}
    for method, tail, sent in (
        ("PATCH", "", {"json": {"name": "Tên khác"}}),
        ("POST", "/secrets", {}),
        ("POST", "/revoke", {"json": again}),
    ):
        answer = api(method, f"{path}{tail}", admin, headers=ANY, **sent)
        assert problem(answer, 409)["type"] == "/problems/client-revoked"
    assert api("POST", "api-clients", admin, json=PORTAL).status_code == 201
    assert office.scalars(select(ClientSecret.api_client_id)).all() != [made["id"]]
    listed = api("GET", "api-clients", admin, params={"active": True}).json()["items"]
    assert made["id"] not in [each["id"] for each in listed]


def test_changes_need_the_tag_and_are_in_the_trail(
    api: Call, made: dict[str, Any], admin: Actor, office: Session
) -> None:
    path = f"api-clients/{made['id']}"
    tag = api("GET", path, admin).headers["etag"]
    wanted = {"scopes": ["plan:read", "plan:read"], "source": None, "rate_limits": {"plan:read": 7}}

    problem(api("PATCH", path, admin, json=wanted), 428)
    changed = api("PATCH", path, admin, json=wanted, headers={"If-Match": tag})
    stale = api("PATCH", path, admin, json=wanted, headers={"If-Match": tag})

    assert changed.json()["scopes"] == ["plan:read"]
    assert changed.json()["rate_limits"] == {"plan:read": 7}
    assert changed.json()["name"] == PORTAL["name"]
    problem(stale, 412)
    line = office.scalars(select(DirectoryAudit).order_by(DirectoryAudit.id.desc()).limit(1)).one()
    assert line.before == {
        "scopes": ["kpi:write", "kpi:read"], "source": "dvc-thu", "rate_limits": {},
    }  # fmt: skip
    assert line.after == {
        "scopes": ["plan:read"], "source": None, "rate_limits": {"plan:read": 7},
    }  # fmt: skip


def test_the_same_again_is_no_change(made: dict[str, Any], admin: Actor, office: Session) -> None:
    caller = Caller(office, directory(office), admin, "vi", NOW)
    before = lines(office)

    same = service.change(caller, made["id"], ClientChange(source="dvc-thu"), "*")

    assert same.version == made["version"]
    assert lines(office) == before


def test_a_machine_is_the_administrators_of_all_its_units(
    api: Call, made: dict[str, Any], admin: Actor, office: Session
) -> None:
    far = admin_of(office, "lang-son")
    both = admin_of(office, "lang-son", "dong-thap")
    nation = admin_of(office, "viet-nam")
    wide = api(
        "POST", "api-clients", both, json=PORTAL | {"source": "hai", "units": ["H20", "H37"]}
    )
    assert wide.status_code == 201, wide.text
    narrow = api("POST", "api-clients", admin, json=PORTAL | {"source": "so", "units": [SCIENCE]})
    bare = ApiClient(client_id="may-khong", name="Không", scopes=[], unit_ids=[], indicators=[])
    office.add(bare)

    def seen(by: Actor) -> set[int]:
        return {each["id"] for each in api("GET", "api-clients", by).json()["items"]}

    numbers = [made["id"], narrow.json()["id"], wide.json()["id"]]
    assert seen(admin) == set(numbers[:2])
    assert seen(far) == set()
    assert seen(both) == set(numbers)
    assert seen(nation) >= {*numbers, bare.id}
    for by, number in ((far, numbers[0]), (admin, numbers[2]), (admin, bare.id), (far, 2**31 - 1)):
        for method, tail, sent in (
            ("GET", "", {}),
            ("PATCH", "", {"json": {"name": "Chiếm"}}),
            ("POST", "/secrets", {}),
            ("DELETE", "/secrets/1", {}),
            ("POST", "/revoke", {"json": {"reason": "Phá"}}),
        ):
            problem(api(method, f"api-clients/{number}{tail}", by, headers=ANY, **sent), 404)


def test_nobody_binds_a_machine_to_units_of_others(
    api: Call, made: dict[str, Any], admin: Actor
) -> None:
    beyond = PORTAL | {"source": "xa", "units": [SCHOOLS, "lang-son"]}

    problem(api("POST", "api-clients", admin, json=beyond), 403)
    path = f"api-clients/{made['id']}"
    problem(api("PATCH", path, admin, headers=ANY, json={"units": ["viet-nam"]}), 403)


@pytest.mark.parametrize("by", ["officer", "head", "coordinator", "leader", "observer"])
def test_other_roles_administer_no_machine(api: Call, by: str) -> None:
    problem(api("GET", "api-clients", by), 403)
    problem(api("POST", "api-clients", by, json=PORTAL), 403)
    problem(api("GET", "api-clients/1", by), 403)


def test_a_machine_administers_no_machine(api: Call, office: Session) -> None:
    nation = unit(office, "viet-nam").id
    robot = Actor("client", 5, "may", person(0, ("admin", nation)).grants, frozenset({"plan:read"}))

    problem(api("POST", "api-clients", robot, json=PORTAL), 403)


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"scopes": ["accounts:letters"]}, "/scopes/0", "enum"),
        ({"scopes": []}, "/scopes", "too_short"),
        ({"source": None}, "/source", "source_missing"),
        ({"source": "Không hợp lệ"}, "/source", "string_pattern_mismatch"),
        ({"units": ["H20", "H20.99"]}, "/units/1", "unit_unclear"),
        ({"units": []}, "/units", "too_short"),
        ({"indicators": ["dvc eid"]}, "/indicators/0", "string_pattern_mismatch"),
        ({"rate_limits": {"kpi:read": 0}}, "/rate_limits/kpi:read", "greater_than_equal"),
        ({"rate_limits": {"kpi:read": 6001}}, "/rate_limits/kpi:read", "less_than_equal"),
        ({"name": "\u0000"}, "/name", "nul_character"),
        ({"name": " "}, "/name", "string_too_short"),
        ({"colour": "red"}, "/colour", "extra_forbidden"),
    ],
)
def test_what_is_wrong_is_pointed_at(
    api: Call, admin: Actor, change: dict[str, Any], pointer: str, code: str
) -> None:
    body = problem(api("POST", "api-clients", admin, json=PORTAL | change), 422)

    assert [(each["pointer"], each["code"]) for each in body["errors"]] == [(pointer, code)]


def test_the_notifiers_own_machine_changes_its_name_only(api: Call, office: Session) -> None:
    nation = admin_of(office, "viet-nam")
    row = ApiClient(
        client_id="thong-bao", name="Thông báo", scopes=["plan:read", "accounts:letters"],
        unit_ids=[unit(office, "viet-nam").id], indicators=[], rate_limits={"plan:read": 6000},
    )  # fmt: skip
    office.add(row)
    office.flush()
    path = f"api-clients/{row.id}"
    seen = api("GET", path, nation).json()
    assert seen["managed"] is True
    assert seen["rate_limits"] == {"accounts:letters": 600, "plan:read": 6000}

    for method, tail, sent in (
        ("PATCH", "", {"json": {"scopes": ["plan:read"]}}),
        ("POST", "/secrets", {}),
        ("POST", "/revoke", {"json": {"reason": "Thử"}}),
    ):
        answer = api(method, f"{path}{tail}", nation, headers=ANY, **sent)
        assert problem(answer, 409)["type"] == "/problems/client-managed"
    renamed = api("PATCH", path, nation, headers=ANY, json={"name": "Thư báo"})
    assert renamed.json()["name"] == "Thư báo"


def test_a_list_takes_as_many_statements_for_one_machine_as_for_many(
    api: Call, made: dict[str, Any], admin: Actor, statements: list[str]
) -> None:
    def needed() -> int:
        statements.clear()
        api("GET", "api-clients", admin)
        return len(statements)

    for_one = needed()
    for number in range(3):
        api("POST", "api-clients", admin, json=PORTAL | {"source": f"nguon-{number}"})

    assert needed() == for_one <= 5
    page = api("GET", "api-clients", admin, params={"limit": 2}).json()
    assert (len(page["items"]), page["total"]) == (2, 4)
    rest = api("GET", "api-clients", admin, params={"cursor": page["next"]}).json()
    assert len({each["id"] for each in page["items"] + rest["items"]}) == 4


def test_too_many_requests_of_a_machine_are_refused_here_too(
    api: Call, made: dict[str, Any], admin: Actor
) -> None:
    change = {"scopes": ["plan:read"], "source": None, "rate_limits": {"plan:read": 2}}
    api("PATCH", f"api-clients/{made['id']}", admin, headers=ANY, json=change)
    bought = token(api, made["client_id"], made["secret"]).json()["access_token"]
    signed = {"Authorization": f"Bearer {bought}"}

    answers = [api("GET", "plans", headers=signed) for _ in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert problem(answers[2], 429)["violated-policies"] == ["plan:read"]
    assert answers[2].headers["retry-after"] == "30"
