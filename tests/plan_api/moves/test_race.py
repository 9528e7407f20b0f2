"""Two people at once, on a database where commits are real."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from starlette.testclient import TestClient

from services.shared.db import Sessions
from tests.plan_api.conftest import make_people, plan_app
from tests.plan_api.make import make_assignment
from tests.signing import bearer


def test_of_two_submits_at_once_one_wins(own_directory: Sessions) -> None:
    with own_directory.begin() as session:
        officer = bearer(make_people(session)["officer"])
        path = f"/v1/assignments/{make_assignment(session, due_on=date(2026, 12, 31)).id}"
    with TestClient(plan_app(own_directory)) as client:
        draft = {"percent": 100, "text": "Xong"}
        tag = client.post(f"{path}/reports", json=draft, headers=officer).headers["ETag"]

        def submit(_: int) -> int:
            headers = officer | {"If-Match": tag}
            return client.post(f"{path}/submit", json={}, headers=headers).status_code

        with ThreadPoolExecutor(4) as threads:
            codes = sorted(threads.map(submit, range(4)))
        body = client.get(path, headers=officer).json()

    assert codes == [200, 412, 412, 412]
    assert [each["kind"] for each in body["events"]] == ["submitted", "assigned"]
