"""Letters that tell somebody how their account changed, and open nothing."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import LinkKind
from services.directory.people.models import Credential
from services.directory.people.signin_models import OneTimeLink, SecondFactor
from services.plan_api.credentials.service import set_password
from services.plan_api.invitations.domain import LIFETIMES
from services.plan_api.invitations.service import link_url, send_link, send_notice
from services.plan_api.secondfactor.storing import forget
from services.shared.db import Sessions
from services.shared.tokens import Actor
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.conftest import MovingClock
from tests.plan_api.accounts.make import make_person
from tests.signing import bearer, machine

NOTIFIER = machine(1, ["plan:read", "accounts:letters"])
NOTICES = (LinkKind.PASSWORD_CHANGED, LinkKind.SECOND_FACTOR_REMOVED)


def kinds(session: Session) -> list[LinkKind]:
    return list(session.scalars(select(OneTimeLink.kind).order_by(OneTimeLink.id)))


def test_changed_password_is_told_and_a_first_one_is_not(session: Session) -> None:
    changed, invited = make_person(session), make_person(session, email="moi@so.example")
    session.delete(session.get_one(Credential, invited))
    session.flush()

    for number in (changed, invited):
        set_password(session, Actor("person", number, ""), "hash", NOW, stay=False)

    [notice] = session.scalars(select(OneTimeLink))
    assert (notice.person_id, notice.kind) == (changed, LinkKind.PASSWORD_CHANGED)
    assert notice.expires_at == NOW + LIFETIMES[LinkKind.PASSWORD_CHANGED]


def test_removed_second_factor_is_told_whoever_removed_it(session: Session) -> None:
    number = make_person(session)
    session.add(SecondFactor(person_id=number, secret_encrypted=b"x", created_at=NOW))
    session.flush()

    assert forget(session, number, None, NOW)
    assert not forget(session, number, None, NOW)

    assert kinds(session) == [LinkKind.SECOND_FACTOR_REMOVED]


@pytest.mark.parametrize("kind", NOTICES)
def test_notice_opens_nothing_even_with_a_token_made_for_it(
    client: TestClient, session: Session, kind: LinkKind
) -> None:
    send_notice(session, make_person(session), kind, NOW)
    session.commit()
    [notice] = session.scalars(select(OneTimeLink))
    app: Any = client.app
    path = link_url(notice, app.state.account_key, "/v1/auth").replace("/lien-ket/", "/links/")

    assert client.get(path).status_code == 404
    assert client.post(path, json={"password": "thuyền về bến nhỏ"}).status_code == 404


def test_feed_tells_notices_without_an_address_also_after_a_newer_link(
    own_database: Sessions, clock: MovingClock
) -> None:
    feed = TestClient(lent(plan_api, own_database, clock))
    with own_database() as session:
        number = make_person(session)
        send_notice(session, number, LinkKind.PASSWORD_CHANGED, NOW)
        send_link(session, number, LinkKind.RESET, None, NOW)
        session.commit()

    items = feed.get("/v1/auth/letters", headers=bearer(NOTIFIER)).json()["items"]

    assert [(item["kind"], item["url"] is None) for item in items] == [
        ("password_changed", True), ("reset", False),
    ]  # fmt: skip
