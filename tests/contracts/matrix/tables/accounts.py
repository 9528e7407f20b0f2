"""Signing in, and one's own account. A password, a cookie or a link decides here, not a token."""

import pyotp
from sqlalchemy import select

from services.directory.people.domain import LinkKind
from services.directory.people.models import ClientSecret, Credential, SignInSession
from services.directory.people.signin_models import SecondFactor
from services.plan_api.accounts.passwords import hashed
from services.plan_api.codes.service import owner
from services.plan_api.invitations.service import link_url, send_link
from services.shared.auth import REFRESH_COOKIE
from tests.conftest import NOW
from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, NO_ROLE, PEOPLE
from tests.contracts.matrix.world import World

PASSWORD, FRESH, SECRET = "cau ho rong 1965", "thap muoi sen no", "bi mat cua may"
TOTP = pyotp.TOTP("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    kept, key = hashed(PASSWORD), world.apps["plan"].state.account_key
    for person in world.people.values():
        world.session.add(Credential(person_id=person.id, password_hash=kept, changed_at=NOW))
        # Everybody has begun to enrol a second factor.
        sealed = key.sealed(TOTP.secret.encode(), owner(person.id))
        world.session.add(
            SecondFactor(person_id=person.id, secret_encrypted=sealed, created_at=NOW)
        )
    link = send_link(world.session, world.people["officer"].id, LinkKind.RESET, None, NOW)
    world["link"] = link_url(link, key, "").rpartition("/")[2]
    machine = world.machines["machine"].id
    world.session.add(
        ClientSecret(api_client_id=machine, secret_hash=hashed(SECRET), created_at=NOW)
    )
    answer = world.call("plan", "anonymous", "POST", "/v1/auth/login", json=_sign_in(world))
    world["refresh"] = answer.cookies[REFRESH_COOKIE]
    world["family"] = world.session.scalars(select(SignInSession.family)).one()


def _sign_in(world: World) -> dict[str, str]:
    return {"email": world.people["officer"].email, "password": PASSWORD}


def _link(world: World, json: object = None) -> Ask:
    return Ask(path={"token": world["link"]}, json=json)


def _code(_world: World) -> Ask:
    return Ask(json={"code": TOTP.at(NOW)})


def _cookie(world: World) -> Ask:
    return Ask(headers={"Cookie": f"{REFRESH_COOKIE}={world['refresh']}"})


def _token(world: World) -> Ask:
    client = world.machines["machine"].client_id
    form = {"grant_type": "client_credentials", "client_id": client, "client_secret": SECRET}
    return Ask(data=form)


OWN = PEOPLE | NO_ROLE

ENTRIES = [
    Entry("plan POST /v1/auth/login", EVERYBODY, status=204, ask=lambda w: Ask(json=_sign_in(w))),
    Entry("plan POST /v1/auth/refresh", EVERYBODY, status=204, ask=_cookie),
    Entry("plan POST /v1/auth/logout", EVERYBODY, status=204, ask=_cookie),
    Entry("plan POST /v1/auth/token", EVERYBODY, ask=_token),
    Entry("plan GET /v1/auth/me", OWN),
    Entry(
        "plan POST /v1/auth/password",
        OWN,
        status=204,
        ask=lambda _: Ask(json={"old": PASSWORD, "new": FRESH}),
    ),
    Entry(
        "plan POST /v1/auth/password/forgotten",
        EVERYBODY,
        status=202,
        ask=lambda w: Ask(json={"email": w.people["officer"].email}),
    ),
    Entry("plan GET /v1/auth/links/{token}", EVERYBODY, ask=_link),
    Entry(
        "plan POST /v1/auth/links/{token}",
        EVERYBODY,
        status=204,
        ask=lambda w: _link(w, {"password": FRESH}),
    ),
    Entry("plan GET /v1/auth/letters", {"notifier"}),
    Entry("plan GET /v1/auth/sessions", OWN),
    Entry("plan DELETE /v1/auth/sessions", OWN, status=204),
    Entry(
        "plan DELETE /v1/auth/sessions/{session_id}",
        {"officer"},
        hidden=OWN - {"officer"},
        status=204,
        ask=lambda w: Ask(path={"session_id": w["family"]}),
    ),
    Entry("plan POST /v1/auth/second-factor", OWN),
    Entry("plan POST /v1/auth/second-factor/confirm", OWN, ask=_code),
    # Nobody has confirmed one: that the code does not count yet is all these two can say here.
    Entry("plan POST /v1/auth/second-factor/recovery-codes", OWN, status=422, ask=_code),
    Entry(
        "plan POST /v1/auth/second-factor/removal",
        OWN,
        status=422,
        ask=lambda _: Ask(json={"password": PASSWORD, "code": TOTP.at(NOW)}),
    ),
]
