"""What units of the files were, without anybody having changed them."""

from sqlalchemy.orm import Session

from tests.plan_api.conftest import Call
from tests.plan_api.make import OLD_SCIENCE, SCIENCE, unit


def test_a_province_that_became_a_city_was_none_before(office: Session, api: Call) -> None:
    """The types over time of the files are versions, too."""
    found = api("GET", "provinces", params={"as_of": "2026-11-21"}).json()["items"]
    histories = [api("GET", f"org-units/{each['id']}/history").json() for each in found]
    cities = [h for h in histories if h["versions"][-1]["valid_from"].startswith("2026")]

    assert len(cities) == 3
    for each in cities:
        before, after = each["versions"][-2:]
        assert (before["type"], before["valid_to"]) == ("tỉnh", after["valid_from"])
        assert (before["name"], after["valid_to"]) == (after["name"], None)
        assert after["type"] != before["type"]
        assert after["instrument"] is not None
        assert each["then"] == after


def test_before_and_after_a_merger_of_the_files(office: Session, api: Call) -> None:
    old = unit(office, OLD_SCIENCE)
    path = f"org-units/{old.id}/history"

    today, then = api("GET", path).json(), api("GET", path, params={"on": "2025-04-01"}).json()

    assert (today["then"], [each["key"] for each in today["answered_by"]]) == (None, [SCIENCE])
    assert (then["then"]["name"], [each["key"] for each in then["answered_by"]]) == (
        old.name,
        [OLD_SCIENCE],
    )
    assert [each["valid_to"] for each in then["versions"]] == ["2025-07-01"]
    assert [each["unit"]["key"] for each in then["successors"]] == [SCIENCE]


def test_no_such_unit(api: Call) -> None:
    assert api("GET", "org-units/999999/history").status_code == 404
