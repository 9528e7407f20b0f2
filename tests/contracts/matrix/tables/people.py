"""People, their roles and what is lent of them: seen by who reads people of one of their units,
changed by who could give all their roles.
"""

from functools import partial
from typing import Any

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.people.signin_models import SecondFactor
from tests.conftest import NOW
from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import NO_ROLE, PEOPLE, SCHOOLS, SCIENCE
from tests.contracts.matrix.world import BEGAN, World

READERS = PEOPLE | {"machine", "machine_far", "notifier"}
# Of the people of the agency.
KEEPERS = frozenset({"coordinator", "admin", "admin_nation"})
SEEING = KEEPERS | {"head"}
BLIND = READERS - SEEING
CSV = "email,full_name,role,unit\nnguoi-moi@ma-tran.example,Trần Mới,officer," + SCIENCE + "\n"


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    for name, active in (("colleague", True), ("locked", False), ("local_admin", True)):
        person = Person(email=f"{name}@ma-tran.example", full_name="Ông Nọ", active=active)
        world.session.add(person)
        world.session.flush()
        role = Role.ADMIN if name == "local_admin" else Role.OFFICER
        unit = world.unit(SCIENCE).id
        grant = RoleGrant(person_id=person.id, role=role, unit_id=unit, valid_from=BEGAN)
        world.session.add(grant)
        world.session.flush()
        world[name], world[f"{name}_grant"] = person.id, grant.id
    moment = {"created_at": NOW, "confirmed_at": NOW}
    enrolled = SecondFactor(person_id=world["colleague"], secret_encrypted=b"sealed", **moment)
    world.session.add(enrolled)
    deputy = world.people["officer"].id
    lent = {"deputy_id": deputy, "unit": SCIENCE, "valid_to": "2026-12-31"}
    world["delegation"] = world.call("plan", "head", "POST", "/v1/delegations", json=lent).json()[
        "id"
    ]


def _of(name: str, json: Any, world: World) -> Ask:
    return Ask(path={"person_id": world[name]}, json=json)


def _officer(json: Any, world: World) -> Ask:
    return Ask(path={"person_id": world.people["officer"].id}, json=json)


def _added(role: str, world: World) -> Ask:
    given = {"role": role, "unit": SCIENCE}
    body = {"full_name": "Trần Mới", "email": "moi@ma-tran.example", "invite": False}
    return Ask(json=body | {"roles": [given]})


PERSON = "/v1/people/{person_id}"
REASON = {"reason": "Nghỉ việc"}
ENTRIES = [
    # What is held about oneself: also without a role, and before the account is secured.
    *(
        Entry(op, PEOPLE | NO_ROLE)
        for op in (
            "plan GET /v1/auth/personal-data",
            "kpi GET /v1/personal-data",
            "notifier GET /v1/personal-data",
        )
    ),
    Entry("plan GET /v1/people", SEEING | {"coordinator_far"}),
    Entry(f"plan GET {PERSON}", SEEING, BLIND, ask=partial(_officer, None)),
    Entry(f"plan PATCH {PERSON}", KEEPERS, BLIND, ask=partial(_officer, {"post": "Phó phòng"})),
    Entry(
        f"plan PATCH {PERSON}",
        {"admin", "admin_nation"},
        BLIND,
        ask=partial(_of, "local_admin", {"post": "Phó phòng"}),
        case="an administrator",
    ),
    Entry("plan POST /v1/people", KEEPERS, status=201, ask=partial(_added, "officer")),
    Entry(
        "plan POST /v1/people",
        {"admin", "admin_nation"},
        status=201,
        ask=partial(_added, "admin"),
        case="an administrator",
    ),
    Entry(
        f"plan POST {PERSON}/invite", KEEPERS, BLIND, 201, partial(_of, "colleague", None)
    ),
    Entry(f"plan POST {PERSON}/reset", KEEPERS, BLIND, 201, partial(_officer, None)),
    Entry(
        f"plan POST {PERSON}/second-factor/removal",
        KEEPERS, BLIND, 204, partial(_of, "colleague", None),
    ),
    Entry(f"plan POST {PERSON}/deactivate", KEEPERS, BLIND, ask=partial(_officer, REASON)),
    Entry(
        f"plan POST {PERSON}/reactivate", KEEPERS, BLIND, ask=partial(_of, "locked", None)
    ),
    Entry(f"plan POST {PERSON}/anonymise", KEEPERS, BLIND, ask=partial(_of, "locked", REASON)),
    Entry(
        f"plan POST {PERSON}/roles",
        KEEPERS,
        BLIND,
        201,
        partial(_officer, {"role": "officer", "unit": SCHOOLS}),
    ),
    Entry(
        f"plan POST {PERSON}/roles",
        {"admin", "admin_nation"},
        BLIND,
        201,
        partial(_officer, {"role": "admin", "unit": SCHOOLS}),
        case="an administrator",
    ),
    Entry(
        f"plan DELETE {PERSON}/roles/{{grant_id}}",
        KEEPERS,
        BLIND,
        ask=lambda w: Ask(
            path={"person_id": w["colleague"], "grant_id": w["colleague_grant"]}
        ),
    ),
    Entry("plan GET /v1/people/file", SEEING | {"coordinator_far"}),
    Entry(
        "plan POST /v1/people/file",
        KEEPERS | {"coordinator_far"},
        ask=lambda _: Ask(
            query={"dry_run": "true"}, content=CSV, headers={"Content-Type": "text/csv"}
        ),
    ),
    Entry("plan GET /v1/delegations", READERS),
    Entry(
        "plan POST /v1/delegations",
        {"head"},
        status=201,
        ask=lambda w: Ask(
            json={
                "deputy_id": w["colleague"], "unit": SCIENCE, "valid_to": "2026-12-31",
            }
        ),
    ),
    Entry(
        "plan DELETE /v1/delegations/{delegation_id}",
        SEEING,
        # The deputy sees it, too, and gives nothing back.
        BLIND - {"officer"},
        204,
        lambda w: Ask(path={"delegation_id": w["delegation"]}),
    ),
]  # fmt: skip
