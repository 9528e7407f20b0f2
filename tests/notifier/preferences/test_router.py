"""The unsubscribe link of a digest, from the mail to the silence and back."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from services.notifier.preferences.models import Preference
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, ledger_of

TODAY = NOW.date()


@pytest.fixture
def client(sessions: Sessions) -> TestClient:
    return TestClient(lent(notifier, sessions, lambda: NOW))


@pytest.fixture
def link(parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock) -> str:
    """The path of the link in the officer's first digest."""
    api.tell(1, cast.agency, TODAY + timedelta(days=9), province_id=cast.province)
    run_round(parts)
    clock.pass_(days=2)
    run_round(parts)
    [mail] = box.to("can-bo")
    return urlsplit(str(mail["List-Unsubscribe"]).strip("<>")).path.removeprefix("/api/notifier")


def test_one_click_silences_digests_but_not_notices(
    client: TestClient, link: str, parts: Machinery, cast: Cast, box: Box, clock: Clock
) -> None:
    answer = client.post(link, data={"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200

    for _ in range(9):
        clock.pass_(days=1)
        run_round(parts)

    assert [mail["Subject"] for mail in box.to("can-bo")[1:]] == [
        "[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày",
        "[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày",
        "[Tiến Độ] 1 nhiệm vụ quá hạn",
    ]
    assert all("List-Unsubscribe" not in mail for mail in box.to("can-bo")[1:])
    assert ledger_of(parts.sessions, cast.officer)["suppressed/silenced"] == 1


def test_looking_at_the_link_changes_nothing(
    client: TestClient, link: str, sessions: Sessions, cast: Cast
) -> None:
    page = client.get(link)

    assert page.status_code == 200
    assert '<form method="post"' in page.text
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    with sessions.begin() as session:
        assert session.get(Preference, cast.officer) is None


def test_there_is_a_way_back(client: TestClient, link: str, sessions: Sessions, cast: Cast) -> None:
    assert f'action="{link.rpartition("/")[2]}/undo"' in client.post(link).text

    assert client.post(f"{link}/undo").status_code == 200

    with sessions.begin() as session:
        assert session.get_one(Preference, cast.officer).digests_silenced_at is None


@pytest.mark.parametrize("token", ["1", "1.", "1.abc", "x.abc", "999999999999.abc", "١.abc"])
def test_a_link_that_is_not_ours_is_not_found(client: TestClient, link: str, token: str) -> None:
    assert client.post(f"/v1/unsubscribe/{token}").status_code == 404


def test_the_signature_of_another_person_does_not_fit(
    client: TestClient, link: str, cast: Cast
) -> None:
    signature = link.rpartition(".")[2]

    assert client.post(f"/v1/unsubscribe/{cast.head}.{signature}").status_code == 404
