"""The door of the plan service."""

from tests.plan_api.conftest import Call
from tests.signing import person


def test_whose_roles_have_all_ended_reads_no_plans(api: Call) -> None:
    for path in ("plans", "tasks", "assignments", "scoreboard"):
        answer = api("GET", path, person(1), headers={"Accept-Language": "en"})

        assert answer.status_code == 403
        assert "no role" in answer.json()["detail"]


def test_a_role_for_a_unit_that_is_gone_is_no_role(api: Call) -> None:
    assert api("GET", "plans", person(1, ("admin", 10**9))).status_code == 403
