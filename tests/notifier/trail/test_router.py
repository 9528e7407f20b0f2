"""Reading what people chose of their mails."""

from datetime import timedelta
from urllib.parse import urlsplit

from starlette.testclient import TestClient

from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Box, Cast, Clock, FakePlanApi
from tests.signing import bearer, person


def test_silence_by_a_mails_link_is_read_by_the_province_alone(
    sessions: Sessions, parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, NOW.date() + timedelta(days=9), province_id=cast.province)
    run_round(parts)
    clock.pass_(days=2)
    run_round(parts)
    [mail] = box.to("can-bo")
    link = urlsplit(str(mail["List-Unsubscribe"]).strip("<>")).path.removeprefix("/api/notifier")
    http = TestClient(lent(notifier, sessions, lambda: NOW))
    coordinator = bearer(person(cast.coordinator, ("coordinator", cast.province)))
    assert http.post(link).status_code == 200
    assert http.post(f"{link}/undo").status_code == 200

    page = http.get("/v1/audit", headers=coordinator).json()
    press = http.get("/v1/audit", headers=bearer(person(9, ("coordinator", cast.press)))).json()
    seal = http.get("/v1/audit/seal", headers=coordinator).json()

    assert [item["action"] for item in page["items"]] == ["digests_resumed", "digests_silenced"]
    assert {item["actor"]["id"] for item in page["items"]} == {cast.officer}
    assert press["items"] == []
    assert (seal["sealed"], seal["unsealed"]) == (0, 2)
