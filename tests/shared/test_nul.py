"""The character that no text of the database can hold."""

import pytest
from starlette.testclient import TestClient

from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.shared.conftest import problem

NUL = "\x00"


@pytest.fixture
def plans(sessions: Sessions) -> TestClient:
    return TestClient(lent(plan_api, sessions, lambda: NOW))


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({"email": "a@b.example", "password": f"x{NUL}"}, ["/password"]),
        ({"deep": [{"a/b": NUL}, "fine", {f"k{NUL}": 1}]}, ["/deep/0/a~1b", "/deep/2"]),
        ([NUL], ["/0"]),
    ],
    ids=["text", "deep", "list"],
)
def test_body_is_refused_with_pointers(
    plans: TestClient, body: object, pointers: list[str]
) -> None:
    errors = problem(plans.post("/v1/auth/login", json=body), 422)["errors"]

    assert [each["pointer"] for each in errors] == pointers
    assert {each["code"] for each in errors} == {"nul_character"}


def test_words_about_the_character_are_no_such_character(plans: TestClient) -> None:
    body = {"email": "a@b.example", "password": "\\u0000"}

    problem(plans.post("/v1/auth/login", json=body), 401)


def test_path_and_parameters_are_refused(plans: TestClient) -> None:
    problem(plans.get("/v1/groups/%00"), 404)
    errors = problem(plans.get("/v1/org-units?province=%00"), 422)["errors"]
    assert [(each["pointer"], each["code"]) for each in errors] == [
        ("/query/province", "nul_character")
    ]
