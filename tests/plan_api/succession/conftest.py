"""Agencies of Đồng Tháp that give way to others, and who administers them."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest
from sqlalchemy.orm import Session

from services.shared.tokens import Actor
from tests.plan_api.conftest import Call, People
from tests.plan_api.make import SCHOOLS, SCIENCE, make_person, unit
from tests.signing import person

TODAY = date(2026, 11, 21)
HOME = "dong-thap/so-noi-vu"
MONEY = "dong-thap/so-tai-chinh"
Change: TypeAlias = Callable[..., Any]


@pytest.fixture
def body(office: Session) -> Change:
    """A merger of two agencies into a third, from today on, unless told otherwise."""

    def made(**given: Any) -> dict[str, Any]:
        return {
            "kind": "merge",
            "on": "2026-11-21",
            "predecessors": [unit(office, key).id for key in (SCIENCE, SCHOOLS)],
            "successors": [{"id": unit(office, HOME).id}],
            "instrument": "NQ 12/NQ-HĐND",
        } | given

    return made


@pytest.fixture
def done(api: Call) -> Change:
    """Preview, and do what was previewed."""

    def carried(wanted: dict[str, Any], by: str | Actor = "coordinator") -> dict[str, Any]:
        preview = api("POST", "successions/preview", by=by, json=wanted)
        assert preview.status_code == 200, preview.text
        tag = {"If-Match": preview.headers["ETag"]}
        made = api("POST", "successions", by=by, json=wanted, headers=tag)
        assert made.status_code == 201, made.text
        same = ("people", "duties", "reports_kept", "etag")
        shown, found = preview.json(), made.json()
        assert [found[name] for name in same] == [shown[name] for name in same]
        for counted in ("open", "moved", "closed"):
            assert found["assignments"][counted] == shown["assignments"][counted]
        return dict(found)

    return carried


@pytest.fixture
def successor(office: Session, people: People) -> Actor:
    """The head of the agency that takes over."""
    return person(make_person(office).id, ("head", unit(office, HOME).id))
