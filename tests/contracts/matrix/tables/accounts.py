"""Signing in, and one's own account. A password, a cookie or a link decides here, not a token."""

from services.directory.people.models import ClientSecret, Credential
from services.plan_api.accounts.passwords import hashed
from services.shared.auth import REFRESH_COOKIE
from tests.conftest import NOW
from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, NO_ROLE, PEOPLE
from tests.contracts.matrix.world import World

PASSWORD, FRESH, SECRET = "cau ho rong 1965", "thap muoi sen no", "bi mat cua may"


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    kept = hashed(PASSWORD)
    for person in world.people.values():
        world.session.add(Credential(person_id=person.id, password_hash=kept, changed_at=NOW))
    machine = world.machines["machine"].id
    world.session.add(
        ClientSecret(api_client_id=machine, secret_hash=hashed(SECRET), created_at=NOW)
    )
    answer = world.call("plan", "anonymous", "POST", "/v1/auth/login", json=_sign_in(world))
    world["refresh"] = answer.cookies[REFRESH_COOKIE]


def _sign_in(world: World) -> dict[str, str]:
    return {"email": world.people["officer"].email, "password": PASSWORD}


def _cookie(world: World) -> Ask:
    return Ask(headers={"Cookie": f"{REFRESH_COOKIE}={world['refresh']}"})


def _token(world: World) -> Ask:
    client = world.machines["machine"].client_id
    form = {"grant_type": "client_credentials", "client_id": client, "client_secret": SECRET}
    return Ask(data=form)


ENTRIES = [
    Entry("plan POST /v1/auth/login", EVERYBODY, status=204, ask=lambda w: Ask(json=_sign_in(w))),
    Entry("plan POST /v1/auth/refresh", EVERYBODY, status=204, ask=_cookie),
    Entry("plan POST /v1/auth/logout", EVERYBODY, status=204, ask=_cookie),
    Entry("plan POST /v1/auth/token", EVERYBODY, ask=_token),
    Entry("plan GET /v1/auth/me", PEOPLE | NO_ROLE),
    Entry(
        "plan POST /v1/auth/password",
        PEOPLE | NO_ROLE,
        status=204,
        ask=lambda _: Ask(json={"old": PASSWORD, "new": FRESH}),
    ),
]
