"""Codes by TOTP and recovery codes: enrolled, asked for, each taken once, removed."""

import json
import xml.etree.ElementTree as ET
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import DirectoryAudit, LoginFailure, Person
from services.directory.people.signin_models import RecoveryCode, SecondFactor
from tests.plan_api.accounts.asking import enrolled, post, sign_in, totp, trail
from tests.plan_api.accounts.conftest import ORIGIN, MovingClock
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person
from tests.shared.conftest import problem
from tests.signing import bearer, machine, person

STEP = timedelta(seconds=30)
NEEDED = "/problems/second-factor-needed"


@pytest.fixture
def signed_in(client: TestClient, session: Session) -> TestClient:
    make_person(session)
    assert sign_in(client).status_code == 204
    return client


def test_enrolment_shows_the_secret_as_text_link_and_picture(signed_in: TestClient) -> None:
    answer = post(signed_in, "second-factor")
    shown = answer.json()

    link = urlsplit(shown["uri"])
    assert (link.scheme, link.netloc) == ("otpauth", "totp")
    assert parse_qs(link.query)["secret"] == [shown["secret"]]
    assert len(shown["secret"]) == 32
    picture = ET.fromstring(shown["qr_svg"])  # noqa: S314  our own picture
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    side = int(picture.attrib["viewBox"].split()[2])
    assert "width" not in picture.attrib
    # White behind it all, for a dark page; a margin of four, as readers expect.
    assert picture[0].attrib["fill"] == "#fff"
    assert picture[0].attrib["d"] == f"M0 0h{side}v{side}h-{side}z"
    assert picture[1].attrib["d"].startswith("M4 4.5h7")
    assert "style" not in shown["qr_svg"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_session_left_open_cannot_enrol_anothers_telephone(
    signed_in: TestClient, clock: MovingClock
) -> None:
    clock.move(timedelta(minutes=14))
    assert post(signed_in, "second-factor").status_code == 200
    assert post(signed_in, "refresh").status_code == 204
    clock.move(timedelta(minutes=2))

    refused = problem(post(signed_in, "second-factor"), 403)
    assert refused["type"] == "/problems/sign-in-again"
    assert sign_in(signed_in).status_code == 204
    assert post(signed_in, "second-factor").status_code == 200


def test_secret_counts_only_once_a_code_confirms_it(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret = post(signed_in, "second-factor").json()["secret"]

    assert sign_in(signed_in).status_code == 204
    assert signed_in.get("/v1/auth/me").json()["second_factor"] is False
    refused = problem(post(signed_in, "second-factor/confirm", code="000000"), 422)
    assert [error["pointer"] for error in refused["errors"]] == ["/code"]
    right = totp(secret, clock.now)
    codes = post(signed_in, "second-factor/confirm", code=f"{right[:3]} {right[3:]}").json()

    me = signed_in.get("/v1/auth/me").json()
    assert (me["second_factor"], me["recovery_codes"]) == (True, 10)
    assert len(set(codes["recovery_codes"])) == 10


def test_sign_in_asks_for_the_code_and_takes_each_once(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret, _ = enrolled(signed_in, clock.now)
    clock.move(STEP)
    code = totp(secret, clock.now)

    assert problem(sign_in(signed_in), 401)["type"] == NEEDED
    assert sign_in(signed_in, code).status_code == 204
    assert problem(sign_in(signed_in, code), 401)["type"] == NEEDED
    clock.move(STEP)
    assert sign_in(signed_in, totp(secret, clock.now)).status_code == 204


@pytest.mark.parametrize(("away", "status"), [(-2, 401), (-1, 204), (1, 204), (2, 401)])
def test_clock_of_the_telephone_may_be_half_a_minute_off(
    signed_in: TestClient, clock: MovingClock, away: int, status: int
) -> None:
    secret, _ = enrolled(signed_in, clock.now)
    clock.move(10 * STEP)

    code = totp(secret, clock.now + away * STEP)
    assert sign_in(signed_in, code).status_code == status


def test_code_before_one_that_was_taken_is_refused(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret, _ = enrolled(signed_in, clock.now)
    clock.move(10 * STEP)

    assert sign_in(signed_in, totp(secret, clock.now + STEP)).status_code == 204
    assert sign_in(signed_in, totp(secret, clock.now)).status_code == 401


def test_wrong_password_is_not_told_from_one_without_account(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret, _ = enrolled(signed_in, clock.now)
    clock.move(STEP)

    refused = problem(sign_in(signed_in, totp(secret, clock.now), password=PASSWORD + "x"), 401)
    assert refused["type"] == "/problems/not-signed-in"
    assert sign_in(signed_in, totp(secret, clock.now)).status_code == 204  # the code was not used


def test_recovery_code_works_once_however_it_is_typed(
    signed_in: TestClient, clock: MovingClock, session: Session
) -> None:
    _, codes = enrolled(signed_in, clock.now)

    assert sign_in(signed_in, codes[0].lower().replace("-", " ")).status_code == 204
    assert problem(sign_in(signed_in, codes[0]), 401)["type"] == NEEDED
    assert sign_in(signed_in, codes[1]).status_code == 204

    assert signed_in.get("/v1/auth/me").json()["recovery_codes"] == 8
    assert trail(session).count("recovery_code_used") == 2


def test_new_recovery_codes_end_the_old_ones(signed_in: TestClient, clock: MovingClock) -> None:
    secret, old = enrolled(signed_in, clock.now)
    clock.move(STEP)
    answer = post(signed_in, "second-factor/recovery-codes", code=totp(secret, clock.now))
    new = answer.json()["recovery_codes"]

    assert not set(old) & set(new)
    assert sign_in(signed_in, old[0]).status_code == 401
    assert sign_in(signed_in, new[0]).status_code == 204
    problem(post(signed_in, "second-factor/recovery-codes", code=totp(secret, clock.now)), 422)


def test_wrong_codes_are_counted_like_wrong_passwords(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret, _ = enrolled(signed_in, clock.now)
    clock.move(STEP)
    for _ in range(10):
        assert sign_in(signed_in, "000000").status_code == 401

    refused = sign_in(signed_in, totp(secret, clock.now))
    problem(refused, 429)
    assert int(refused.headers["Retry-After"]) == 600


def test_right_password_alone_neither_counts_nor_forgives(
    signed_in: TestClient, clock: MovingClock, session: Session
) -> None:
    enrolled(signed_in, clock.now)
    for _ in range(12):
        assert problem(sign_in(signed_in), 401)["type"] == NEEDED
    assert session.scalars(select(LoginFailure)).all() == []
    for _ in range(9):
        assert sign_in(signed_in, "000000").status_code == 401
        assert sign_in(signed_in).status_code == 401

    assert len(session.scalars(select(LoginFailure)).all()) == 9


def test_wrong_codes_of_an_enrolment_are_counted_too(signed_in: TestClient) -> None:
    post(signed_in, "second-factor")
    for _ in range(10):
        problem(post(signed_in, "second-factor/confirm", code="000000"), 422)

    assert post(signed_in, "second-factor/confirm", code="000000").status_code == 429


def test_second_enrolment_needs_the_first_one_removed(
    signed_in: TestClient, clock: MovingClock
) -> None:
    secret, _ = enrolled(signed_in, clock.now)

    problem(post(signed_in, "second-factor"), 409)
    clock.move(STEP)
    code = totp(secret, clock.now)
    problem(post(signed_in, "second-factor/confirm", code=code), 422)
    assert sign_in(signed_in, code).status_code == 204


def test_removal_needs_password_and_code(
    signed_in: TestClient, clock: MovingClock, session: Session
) -> None:
    secret, codes = enrolled(signed_in, clock.now)
    clock.move(STEP)
    code = totp(secret, clock.now)

    for body, pointer in (
        ({"password": "sai", "code": code}, "/password"),
        ({"password": PASSWORD, "code": "000000"}, "/code"),
    ):
        refused = problem(post(signed_in, "second-factor/removal", **body), 422)
        assert [error["pointer"] for error in refused["errors"]] == [pointer]
    answer = post(signed_in, "second-factor/removal", password=PASSWORD, code=codes[0])

    assert answer.status_code == 204
    assert sign_in(signed_in).status_code == 204
    assert session.scalars(select(SecondFactor)).all() == []
    assert session.scalars(select(RecoveryCode)).all() == []
    problem(post(signed_in, "second-factor/removal", password=PASSWORD, code=codes[1]), 422)


def test_nothing_that_signs_in_is_stored_or_recorded_in_the_clear(
    signed_in: TestClient, clock: MovingClock, session: Session
) -> None:
    secret, codes = enrolled(signed_in, clock.now)

    factor = session.scalars(select(SecondFactor)).one()
    assert secret.encode() not in factor.secret_encrypted
    hashes = session.scalars(select(RecoveryCode.code_hash)).all()
    assert len(hashes) == 10
    assert not {code.replace("-", "") for code in codes} & set(hashes)
    rows = session.execute(select(DirectoryAudit.before, DirectoryAudit.after)).all()
    kept = json.dumps([list(row) for row in rows])
    assert trail(session) == ["signed_in", "second_factor_begun", "second_factor_enrolled"]
    assert not any(word in kept for word in (secret, EMAIL, "Nguyễn", *codes))


def test_person_without_a_password_has_nothing_to_enrol(
    client: TestClient, session: Session
) -> None:
    somebody = Person(email="oidc@so.example", full_name="Qua OIDC")
    session.add(somebody)
    session.commit()

    answer = client.post("/v1/auth/second-factor", headers=bearer(person(somebody.id)))
    problem(answer, 409)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("second-factor/confirm", {}),
        ("second-factor/confirm", {"code": "12345"}),
        ("second-factor/confirm", {"code": "12345a"}),
        ("second-factor/confirm", {"code": 123456}),
        ("second-factor/confirm", {"code": "123456", "more": 1}),
        ("second-factor/recovery-codes", {"code": "ABCDE-FGHJK"}),
        ("second-factor/removal", {"code": "123456"}),
        ("second-factor/removal", {"password": "x", "code": "x" * 21}),
        ("second-factor/removal", {"password": "x", "code": "12345\x00"}),
    ],
)
def test_bad_input_is_422(signed_in: TestClient, path: str, body: dict[str, object]) -> None:
    refused = problem(signed_in.post(f"/v1/auth/{path}", json=body, headers=ORIGIN), 422)
    assert refused["errors"]


@pytest.mark.parametrize("code", ["12", "x" * 21, "12345\x00", 123456, "１２３４５６"])
def test_bad_code_at_sign_in_is_422_and_counts_nothing(
    signed_in: TestClient, session: Session, code: object
) -> None:
    body = {"email": EMAIL, "password": PASSWORD, "code": code}
    refused = problem(signed_in.post("/v1/auth/login", json=body, headers=ORIGIN), 422)

    assert [error["pointer"] for error in refused["errors"]] == ["/code"]
    assert session.scalars(select(LoginFailure)).all() == []


def test_code_of_somebody_without_second_factor_is_not_looked_at(signed_in: TestClient) -> None:
    assert sign_in(signed_in, "123456").status_code == 204


PATHS = [
    "second-factor",
    "second-factor/confirm",
    "second-factor/recovery-codes",
    "second-factor/removal",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_foreign_page_may_not_and_a_machine_may_not(signed_in: TestClient, path: str) -> None:
    body = {"code": "123456", "password": PASSWORD}
    foreign = {"Origin": "https://evil.example"}
    problem(signed_in.post(f"/v1/auth/{path}", json=body, headers=foreign), 403)
    signed_in.cookies.clear()

    problem(signed_in.post(f"/v1/auth/{path}", json=body), 401)
    of_machine = bearer(machine(1, ["plan:read"]))
    problem(signed_in.post(f"/v1/auth/{path}", json=body, headers=of_machine), 403)
