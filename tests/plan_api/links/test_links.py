"""One-time links: asked for, looked at, used once."""

import base64
import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import LinkKind
from services.directory.people.models import Credential, DirectoryAudit, Person
from services.directory.people.signin_models import OneTimeLink
from services.plan_api.account_key import AccountKey
from services.plan_api.invitations.service import link_url, revoke_links, send_link
from tests.conftest import NOW
from tests.plan_api.accounts.asking import enrolled, post, sign_in, totp, trail
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person
from tests.shared.conftest import problem

FRESH = "thuyền về bến nhỏ"
HOUR = timedelta(hours=1)


def invited(session: Session) -> int:
    """Somebody who has no password yet."""
    somebody = Person(email=EMAIL, full_name="Nguyễn Văn An")
    session.add(somebody)
    session.commit()
    return somebody.id


def token(client: TestClient, link: OneTimeLink) -> str:
    key: AccountKey = client.app.state.account_key  # type: ignore[attr-defined]
    return link_url(link, key, "https://tiendo.example/").removeprefix(
        "https://tiendo.example/lien-ket/"
    )


def sent(
    client: TestClient, session: Session, person_id: int, kind: LinkKind = LinkKind.INVITATION
) -> str:
    link = send_link(session, person_id, kind, None, NOW)
    session.commit()
    return token(client, link)


def look(client: TestClient, text: str) -> int:
    return client.get(f"/v1/auth/links/{text}").status_code


def test_invitation_lets_a_person_choose_a_password(client: TestClient, session: Session) -> None:
    text = sent(client, session, invited(session))

    answer = client.get(f"/v1/auth/links/{text}")
    assert answer.json() == {
        "kind": "invitation", "full_name": "Nguyễn Văn An", "email": EMAIL,
        "expires_at": "2026-11-24T09:00:00+07:00",
    }  # fmt: skip
    assert answer.headers["Cache-Control"] == "no-store"
    assert sign_in(client, password=FRESH).status_code == 401
    assert post(client, f"links/{text}", password=FRESH).status_code == 204
    assert sign_in(client, password=FRESH).status_code == 204
    assert trail(session) == ["invitation_sent", "password_changed", "signed_in"]


def test_link_works_once(client: TestClient, session: Session) -> None:
    text = sent(client, session, invited(session))
    assert post(client, f"links/{text}", password=FRESH).status_code == 204

    assert look(client, text) == 404
    refused = problem(post(client, f"links/{text}", password=FRESH + "2"), 404)
    assert "hết hạn" in refused["detail"]
    assert sign_in(client, password=FRESH).status_code == 204


@pytest.mark.parametrize(("kind", "hours"), [(LinkKind.INVITATION, 72), (LinkKind.RESET, 2)])
def test_link_ends_by_itself(
    client: TestClient, session: Session, clock: MovingClock, kind: LinkKind, hours: int
) -> None:
    text = sent(client, session, make_person(session), kind)

    clock.move(hours * HOUR - timedelta(seconds=1))
    assert look(client, text) == 200
    clock.move(timedelta(seconds=1))
    assert look(client, text) == 404
    problem(post(client, f"links/{text}", password=FRESH), 404)


def test_newer_link_replaces_the_older(client: TestClient, session: Session) -> None:
    person_id = invited(session)
    first, second = sent(client, session, person_id), sent(client, session, person_id)

    assert (look(client, first), look(client, second)) == (404, 200)
    revoke_links(session, person_id, NOW)
    session.commit()
    assert look(client, second) == 404


def test_link_of_somebody_who_left_is_dead(client: TestClient, session: Session) -> None:
    person_id = invited(session)
    text = sent(client, session, person_id)
    session.execute(update(Person).values(active=False))
    session.commit()

    assert look(client, text) == 404
    problem(post(client, f"links/{text}", password=FRESH), 404)


def test_changed_token_is_unknown(client: TestClient, session: Session) -> None:
    text = sent(client, session, invited(session))
    whole = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    other_number = base64.urlsafe_b64encode(bytes(7) + bytes([1]) + whole[8:]).decode().rstrip("=")
    huge = base64.urlsafe_b64encode(b"\xff" * 40).decode().rstrip("=")
    other_mark = base64.urlsafe_b64encode(whole[:-1] + bytes([whole[-1] ^ 1])).decode().rstrip("=")

    for wrong in (other_number, other_mark, huge, text[:-4], text + "=", "x", "!" * 54, "%00"):
        problem(client.get(f"/v1/auth/links/{wrong}"), 404)
    assert client.get(f"/v1/auth/links/{'x' * 101}").status_code == 422
    assert look(client, text) == 200


def test_token_of_another_key_is_unknown(client: TestClient, session: Session) -> None:
    link = send_link(session, invited(session), LinkKind.INVITATION, None, NOW)
    session.commit()
    foreign = link_url(link, AccountKey(bytes(32)), "").removeprefix("/lien-ket/")

    assert look(client, foreign) == 404


def test_reset_ends_every_session_and_asks_the_second_factor_still(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    person_id = make_person(session)
    sign_in(client)
    secret, _ = enrolled(client, clock.now)
    text = sent(client, session, person_id, LinkKind.RESET)

    assert post(client, f"links/{text}", password=FRESH).status_code == 204

    assert client.post("/v1/auth/refresh", headers=ORIGIN).status_code == 401
    clock.move(timedelta(seconds=30))
    assert sign_in(client, totp(secret, clock.now)).status_code == 401  # the old password
    assert sign_in(client, password=FRESH).json()["type"] == "/problems/second-factor-needed"
    assert sign_in(client, totp(secret, clock.now), password=FRESH).status_code == 204


def test_reset_does_what_a_forced_change_asked(client: TestClient, session: Session) -> None:
    person_id = make_person(session)
    session.execute(update(Credential).values(must_change=True))
    text = sent(client, session, person_id, LinkKind.RESET)

    assert post(client, f"links/{text}", password=FRESH).status_code == 204
    sign_in(client, password=FRESH)
    assert client.get("/v1/auth/me").json()["to_do"] == []


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("ngan qua", "password_too_short"),
        ("Password2026!!", "password_common"),
        ("Nguyễn Văn An 85", "password_has_name"),
    ],
)
def test_rules_hold_for_links_and_leave_the_link_good(
    client: TestClient, session: Session, password: str, code: str
) -> None:
    text = sent(client, session, invited(session))

    refused = problem(post(client, f"links/{text}", password=password), 422)
    assert (code, "/password") in [(e["code"], e["pointer"]) for e in refused["errors"]]
    assert look(client, text) == 200


def test_rules_are_told_in_the_readers_language(client: TestClient, session: Session) -> None:
    text = sent(client, session, invited(session))
    told = {
        language: client.post(
            f"/v1/auth/links/{text}", json={"password": "ngan"}, headers={"Accept-Language": language}
        ).json()["errors"][0]["detail"]
        for language in ("vi", "en")
    }  # fmt: skip

    assert told == {
        "vi": "Mật khẩu cần ít nhất 12 ký tự.",
        "en": "A password needs at least 12 characters.",
    }


@pytest.mark.parametrize(
    "body",
    [{}, {"password": ""}, {"password": "x" * 401}, {"password": 1}, {"password": FRESH, "x": 1}],
    ids=["nothing", "empty", "long", "number", "more"],
)
def test_bad_bodies_are_422(client: TestClient, session: Session, body: dict[str, object]) -> None:
    text = sent(client, session, invited(session))

    assert client.post(f"/v1/auth/links/{text}", json=body).status_code == 422


def test_forgotten_password_sends_a_link_to_an_account_and_tells_nothing(
    client: TestClient, session: Session
) -> None:
    make_person(session)
    answers = [
        post(client, "password/forgotten", email=e) for e in (EMAIL.upper(), "la@so.example")
    ]

    assert {(a.status_code, a.content) for a in answers} == {(202, b"null")}
    link = session.scalars(select(OneTimeLink)).one()
    assert (link.kind, link.expires_at, link.created_by) == (LinkKind.RESET, NOW + 2 * HOUR, None)
    assert look(client, token(client, link)) == 200
    rows = session.execute(select(DirectoryAudit.action, DirectoryAudit.after)).all()
    assert [row.action for row in rows] == ["reset_sent"]
    assert EMAIL not in json.dumps([row.after for row in rows])


@pytest.mark.parametrize("case", ["left", "never invited", "invited"])
def test_who_may_forget(client: TestClient, session: Session, case: str) -> None:
    if case == "left":
        make_person(session, active=False)
    else:
        person_id = invited(session)
        if case == "invited":
            send_link(session, person_id, LinkKind.INVITATION, None, NOW - 100 * HOUR)
            session.commit()

    assert post(client, "password/forgotten", email=EMAIL).status_code == 202
    kinds = [link.kind for link in session.scalars(select(OneTimeLink).order_by(OneTimeLink.id))]
    assert kinds == ([LinkKind.INVITATION, LinkKind.RESET] if case == "invited" else [])


def test_asking_is_slowed_down_for_anybody_alike(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)
    for email in (EMAIL, "la@so.example"):
        answers = [post(client, "password/forgotten", email=email) for _ in range(11)]
        assert [a.status_code for a in answers] == [202] * 10 + [429]
        assert answers[-1].headers["Retry-After"] == "600"
    # It does not lock anybody out of signing in, and signing in does not forgive it.
    assert sign_in(client).status_code == 204
    assert post(client, "password/forgotten", email=EMAIL).status_code == 429
    clock.move(timedelta(minutes=10))
    assert post(client, "password/forgotten", email=EMAIL).status_code == 202


def test_nobody_is_flooded_with_links_that_others_asked_for(
    client: TestClient, session: Session, clock: MovingClock
) -> None:
    make_person(session)

    def links() -> int:
        return len(session.scalars(select(OneTimeLink.id)).all())

    for _ in range(4):
        assert post(client, "password/forgotten", email=EMAIL).status_code == 202
    assert links() == 3
    clock.move(HOUR)
    assert post(client, "password/forgotten", email=EMAIL).status_code == 202
    assert links() == 4


def test_answer_is_given_before_anybody_looks_whether_there_is_an_account(
    client: TestClient, session: Session, statements: list[str]
) -> None:
    make_person(session)

    async def watched(scope: Any, receive: Any, send: Any) -> None:
        async def noted(message: Any) -> None:
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                statements.append("ANSWERED")

        await client.app(scope, receive, noted)

    before: dict[str, list[str]] = {}
    for email in (EMAIL, "la@so.example"):
        statements.clear()
        TestClient(watched).post("/v1/auth/password/forgotten", json={"email": email})
        made = statements[: statements.index("ANSWERED")]
        before[email] = [text for text in made if "SAVEPOINT" not in text]

    assert before[EMAIL] == before["la@so.example"]
    assert not any("directory.person" in text for text in before[EMAIL])
    assert len(session.scalars(select(OneTimeLink)).all()) == 1


@pytest.mark.parametrize("email", ["", "x", "a@b" + "c" * 260, "a b@c", None, 5])
def test_bad_addresses_are_422(client: TestClient, email: object) -> None:
    assert post(client, "password/forgotten", email=email).status_code == 422


def test_a_foreign_page_may_not(client: TestClient, session: Session) -> None:
    text = sent(client, session, make_person(session))
    for path, body in (
        ("password/forgotten", {"email": EMAIL}),
        (f"links/{text}", {"password": FRESH}),
    ):
        for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            problem(client.post(f"/v1/auth/{path}", json=body, headers=headers), 403)
    assert sign_in(client, password=PASSWORD).status_code == 204
