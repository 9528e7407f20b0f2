"""The feed of letters that the notifier sends."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import LinkKind
from services.directory.people.models import Person
from services.plan_api.invitations.service import revoke_links, send_link
from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.conftest import MovingClock
from tests.plan_api.accounts.make import EMAIL, make_person
from tests.shared.conftest import problem
from tests.signing import bearer, machine, person, signer

NOTIFIER = machine(1, ["plan:read", "accounts:letters"])
HOUR = timedelta(hours=1)


@pytest.fixture
def feed(own_database: Sessions, clock: MovingClock) -> TestClient:
    """Over a database in which commits are real: the cursor goes by transactions."""
    return TestClient(lent(plan_api, own_database, clock))


def send(session: Session, person_id: int, kind: LinkKind = LinkKind.RESET) -> int:
    number = send_link(session, person_id, kind, None, NOW).id
    session.commit()
    return number


def test_letters_come_once_in_order_and_only_while_useful(
    feed: TestClient, own_database: Sessions, clock: MovingClock
) -> None:
    with own_database() as session:
        an, binh = make_person(session), make_person(session, email="binh@so.example")
        send(session, an)
        invitation = send(session, an, LinkKind.INVITATION)  # the reset before it is dead
        reset = send(session, binh)

        first = feed.get("/v1/auth/letters", params={"limit": 1}, headers=bearer(NOTIFIER)).json()
        assert [item["id"] for item in first["items"]] == [invitation]
        assert first["more"]
        after = {"after": first["next"]}
        second = feed.get("/v1/auth/letters", params=after, headers=bearer(NOTIFIER)).json()
        assert [item["id"] for item in second["items"]] == [reset]
        assert not second["more"]
        end = {"after": second["next"]}
        last = feed.get("/v1/auth/letters", params=end, headers=bearer(NOTIFIER)).json()
        assert last == {"items": [], "next": second["next"], "more": False}

        revoke_links(session, an, NOW)
        session.commit()
        clock.move(2 * HOUR)
        later = {"Authorization": f"Bearer {signer().sign(NOTIFIER, clock.now)}"}
        assert feed.get("/v1/auth/letters", headers=later).json()["items"] == []


def test_letter_says_whom_it_goes_to_and_its_address_works(
    feed: TestClient, own_database: Sessions
) -> None:
    with own_database() as session:
        an = make_person(session)
        session.execute(update(Person).values(language="en"))
        number = send(session, an, LinkKind.INVITATION)

    answer = feed.get("/v1/auth/letters", headers=bearer(NOTIFIER))
    (letter,) = answer.json()["items"]
    url = letter.pop("url")
    assert letter == {
        "id": number, "person_id": an, "email": EMAIL, "full_name": "Nguyễn Văn An",
        "language": "en", "kind": "invitation", "expires_at": "2026-11-24T09:00:00+07:00",
    }  # fmt: skip
    assert url.startswith("http://127.0.0.1:8000/lien-ket/")
    assert feed.get(f"/v1/auth/links/{url.rpartition('/')[2]}").json()["email"] == EMAIL
    assert answer.headers["Cache-Control"] == "no-store"


def test_letters_of_those_who_left_are_not_sent(feed: TestClient, own_database: Sessions) -> None:
    with own_database() as session:
        send(session, make_person(session))
        session.execute(update(Person).values(active=False))
        session.commit()

    assert feed.get("/v1/auth/letters", headers=bearer(NOTIFIER)).json()["items"] == []


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        (bearer(machine(1, ["plan:read", "kpi:write"])), 403),
        (bearer(person(1, ("admin", 1))), 403),
    ],
    ids=["nobody", "other machine", "administrator"],
)
def test_nobody_else_reads_them(client: TestClient, headers: dict[str, str], status: int) -> None:
    problem(client.get("/v1/auth/letters", headers=headers), status)


@pytest.mark.parametrize("query", ["after=x", "after=1-", "limit=0", "limit=1001", "since=1-1"])
def test_bad_parameters_are_422(client: TestClient, query: str) -> None:
    problem(client.get(f"/v1/auth/letters?{query}", headers=bearer(NOTIFIER)), 422)
