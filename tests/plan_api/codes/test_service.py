"""Of many uses of one code, or of one link, at the same instant one counts. With real commits."""

from concurrent.futures import ThreadPoolExecutor

import pyotp
import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import LinkKind
from services.directory.people.signin_models import SecondFactor
from services.plan_api.account_key import AccountKey
from services.plan_api.codes.service import accepts, owner, renew_recovery_codes
from services.plan_api.invitations.service import link_url, send_link
from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.accounts.make import make_person

KEY = AccountKey(bytes(32))
AT_ONCE = 4


def enrol(session: Session, key: AccountKey = KEY) -> tuple[int, str, list[str]]:
    person_id, secret = make_person(session), pyotp.random_base32()
    sealed = key.sealed(secret.encode(), owner(person_id))
    session.add(
        SecondFactor(person_id=person_id, secret_encrypted=sealed, created_at=NOW, confirmed_at=NOW)
    )
    codes = renew_recovery_codes(session, key, person_id)
    session.commit()
    return person_id, secret, codes


@pytest.mark.parametrize("kind", ["totp", "recovery"])
def test_one_code_at_the_same_instant_counts_once(own_database: Sessions, kind: str) -> None:
    with own_database() as session:
        person_id, secret, codes = enrol(session)
    code = pyotp.TOTP(secret).at(NOW) if kind == "totp" else codes[0]

    def use(_: int) -> bool:
        with own_database.begin() as session:
            return accepts(session, KEY, person_id, code, NOW)

    with ThreadPoolExecutor(AT_ONCE) as threads:
        assert sorted(threads.map(use, range(AT_ONCE))) == [False, False, False, True]


def test_one_link_at_the_same_instant_sets_one_password(own_database: Sessions) -> None:
    app = lent(plan_api, own_database, lambda: NOW)
    with own_database() as session:
        link = send_link(session, make_person(session), LinkKind.RESET, None, NOW)
        session.commit()
        path = link_url(link, app.state.account_key, "/v1/auth").replace("/lien-ket/", "/links/")

    def use(number: int) -> int:
        body = {"password": f"thuyền về bến nhỏ {number}"}
        return TestClient(app).post(path, json=body).status_code

    with TestClient(app), ThreadPoolExecutor(AT_ONCE) as threads:
        assert sorted(threads.map(use, range(AT_ONCE))) == [204, 404, 404, 404]


def test_code_of_somebody_else_or_of_another_key_is_refused(session: Session) -> None:
    person_id, _, codes = enrol(session)
    other = make_person(session, email="binh@so.example")

    assert not accepts(session, KEY, other, codes[0], NOW)
    assert not accepts(session, AccountKey(b"x" * 32), person_id, codes[0], NOW)
    assert not accepts(session, KEY, other, "123456", NOW)
    assert not accepts(session, KEY, person_id, "no code", NOW)
    assert accepts(session, KEY, person_id, codes[0], NOW)
