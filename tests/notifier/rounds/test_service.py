"""What people get, round after round."""

from datetime import date, timedelta

from sqlalchemy import func, select

from services.directory.people.models import Person
from services.notifier.channels.domain import Failure, TransportError
from services.notifier.heartbeat.service import condition
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.notifier.subjects.models import Subject
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, ledger_of, text_of

TODAY = NOW.date()


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_an_overdue_assignment_gives_its_officer_one_mail(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    api.tell(1, cast.agency, days(-1), province_id=cast.province)

    for _ in range(3):
        assert run_round(parts) is None

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]
    assert box.subjects("thu-truong") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]


def test_subjects_overdue_for_months_come_in_one_mail_each_once(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    for number in range(1, 31):
        api.tell(number, cast.agency, days(-30 * number), province_id=cast.province)

    run_round(parts)

    assert box.subjects("can-bo") == ["[Tiến Độ] 30 nhiệm vụ quá hạn"]
    assert text_of(box.to("can-bo")[0]).count("Việc số 7 ") == 1
    assert ledger_of(sessions, cast.officer)["delivered"] == 30


def test_a_digest_waits_for_its_hour_on_a_working_day(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    assert TODAY.isoweekday() == 6
    api.tell(1, cast.agency, days(7), province_id=cast.province)

    run_round(parts)
    clock.pass_(days=1)
    run_round(parts)
    assert box.subjects("can-bo") == []
    clock.pass_(days=1, hours=-2)
    run_round(parts)
    assert box.subjects("can-bo") == []

    clock.pass_(hours=1)
    run_round(parts)

    assert clock.now.isoformat() == "2026-11-23T08:00:00+07:00"
    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]
    assert "còn 5 ngày (hạn 28/11/2026)" in text_of(box.to("can-bo")[0])


def test_notices_and_digests_travel_apart(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, days(-1), province_id=cast.province)
    api.tell(2, cast.agency, days(9), province_id=cast.province)
    api.tell(3, cast.agency, TODAY, province_id=cast.province)

    run_round(parts)
    first = sorted(box.subjects("can-bo"))
    clock.pass_(days=2)
    run_round(parts)
    then = sorted(box.subjects("can-bo")[2:])

    assert first == ["[Tiến Độ] 1 nhiệm vụ quá hạn", "[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]
    assert then == ["[Tiến Độ] 1 nhiệm vụ quá hạn", "[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]
    kinds = ["List-Unsubscribe" in mail for mail in box.to("can-bo")]
    assert kinds.count(True) == 1


def test_the_coordinator_hears_a_day_later_and_the_leader_weekly(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, days(0), province_id=cast.province)
    told: dict[str, list[str]] = {"dieu-phoi": [], "lanh-dao": []}

    for _ in range(18):
        run_round(parts)
        for name, seen in told.items():
            new = box.subjects(name)[len(seen) :]
            seen += [f"{clock.now:%d/%m} {subject}" for subject in new]
        clock.pass_(days=1)

    assert told["dieu-phoi"] == [
        "23/11 [Tiến Độ] 1 nhiệm vụ quá hạn",
        "28/11 [Tiến Độ] 1 nhiệm vụ quá hạn",
        "05/12 [Tiến Độ] 1 nhiệm vụ quá hạn",
    ]
    assert told["lanh-dao"] == [
        "30/11 [Tiến Độ] Tổng hợp tuần: 1 nhiệm vụ quá hạn",
        "07/12 [Tiến Độ] Tổng hợp tuần: 1 nhiệm vụ quá hạn",
    ]


def test_a_moved_deadline_is_planned_anew(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, days(3), province_id=cast.province)
    run_round(parts)
    api.tell(1, cast.agency, days(40), province_id=cast.province, deadline_version=2)

    run_round(parts)
    clock.pass_(days=4)
    run_round(parts)

    assert box.envelopes == []
    assert ledger_of(sessions, cast.officer)["suppressed/moved"] > 0
    clock.pass_(days=37)
    run_round(parts)
    assert box.subjects("can-bo")[-1] == "[Tiến Độ] 1 nhiệm vụ quá hạn"


def test_finished_work_is_not_mentioned_and_returned_work_is_again(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, days(4), province_id=cast.province)
    run_round(parts)
    api.tell(1, cast.agency, days(4), province_id=cast.province, workflow="pending_confirmation")
    run_round(parts)
    assert set(ledger_of(sessions)) == {"suppressed/done"}

    clock.pass_(days=4)
    run_round(parts)
    assert box.envelopes == []

    api.tell(1, cast.agency, days(4), province_id=cast.province, workflow="in_progress")
    run_round(parts)
    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]


def test_cancelled_work_and_people_who_left_end_their_debts(
    parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, days(4), province_id=cast.province)
    api.tell(2, cast.agency, days(4), province_id=cast.province)
    run_round(parts)

    api.tell(1, cast.agency, days(4), province_id=cast.province, workflow="cancelled")
    with sessions.begin() as session:
        session.get_one(Person, cast.head).active = False
    run_round(parts)

    found = ledger_of(sessions, cast.head)
    assert found["suppressed/withdrawn"] == found["suppressed/recipient_gone"] > 0
    assert "planned" not in found
    assert ledger_of(sessions, cast.officer)["planned"] > 0


def test_bodies_that_can_only_be_asked_get_requests(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.press, days(-16), province_id=cast.province, subordinate=False)

    run_round(parts)
    clock.pass_(days=2)
    run_round(parts)

    assert box.subjects("phong-vien") == ["[Tiến Độ] 1 đề nghị"]
    told = "".join(text_of(mail) for name in ("phong-vien", "dieu-phoi") for mail in box.to(name))
    assert "đề nghị có kết quả, ngày hẹn 05/11/2026" in told
    assert "quá hạn" not in told.lower()
    assert box.to("lanh-dao") == []


def test_coordinating_agencies_are_told_once_a_week_ahead(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, days(10), province_id=cast.province, role="coordinate")

    for _ in range(20):
        run_round(parts)
        clock.pass_(days=1)

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]
    assert len(box.envelopes) == 1


def test_an_agency_without_people_is_on_record_and_the_coordinator_knows(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.empty, days(-1), province_id=cast.province)

    for _ in range(3):
        run_round(parts)
        clock.pass_(days=1)

    assert ledger_of(sessions)["suppressed/no_recipient"] == 1
    assert "đơn vị chưa có người nhận thông báo" in text_of(box.to("dieu-phoi")[0])


def test_the_head_stands_in_for_a_missing_officer(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        session.get_one(Person, cast.officer).active = False
    api.tell(1, cast.agency, TODAY, province_id=cast.province)

    run_round(parts)

    assert box.subjects("thu-truong") == ["[Tiến Độ] 1 nhiệm vụ đến hạn trong 7 ngày"]


def test_a_decision_reaches_the_reporter_at_once(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    run_round(parts)
    clock.pass_(hours=5)
    decision = {
        "event_id": 7, "kind": "returned", "at": clock.now.isoformat(), "by_name": "Trần Văn Bình",
        "reason": "Thiếu minh chứng", "reporter_id": cast.officer,
    }  # fmt: skip
    api.tell(1, cast.agency, days(40), province_id=cast.province, decision=decision)

    run_round(parts)
    run_round(parts)

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 báo cáo bị trả lại"]
    assert "bị trả lại – Trần Văn Bình: Thiếu minh chứng" in text_of(box.to("can-bo")[0])
    assert "List-Unsubscribe" not in box.to("can-bo")[0]


def test_decisions_of_before_the_first_round_are_history(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    old = (NOW - timedelta(days=30)).isoformat()
    decision = {
        "event_id": 7, "kind": "confirmed", "at": old, "by_name": None, "reason": None,
        "reporter_id": cast.officer,
    }  # fmt: skip
    api.tell(1, cast.agency, None, workflow="completed", decision=decision)

    run_round(parts)

    assert box.envelopes == []
    assert ledger_of(sessions) == {"suppressed/before_start": 1}


def test_after_three_days_off_the_latest_rung_comes_alone(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, days(1), province_id=cast.province)
    clock.pass_(days=-1)
    run_round(parts)

    clock.pass_(days=3)
    run_round(parts)
    run_round(parts)

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]
    assert ledger_of(sessions, cast.officer)["suppressed/superseded"] == 3


def test_a_mail_that_waited_says_what_is_true_when_it_leaves(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    box.errors = [TransportError(Failure.DOWN, "away")] * 3
    for number in (1, 2, 3):
        api.tell(number, cast.agency, days(0), province_id=cast.province)
    run_round(parts)
    assert run_round(parts) is None

    clock.pass_(days=1)
    api.tell(2, cast.agency, days(0), province_id=cast.province, workflow="completed")
    assert run_round(parts) == "mail: away"
    api.tell(3, cast.agency, days(0), province_id=cast.province, workflow="completed")
    clock.pass_(days=1)
    box.errors = []
    run_round(parts)

    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]
    assert "quá hạn 2 ngày" in text_of(box.to("can-bo")[0])


def test_the_round_goes_on_with_what_it_has_while_the_plan_api_is_down(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, days(1), province_id=cast.province)
    run_round(parts)
    api.down = True
    clock.pass_(days=2)

    down = "ConnectError: connection refused"
    assert run_round(parts) == f"plan API: {down}; letters: {down}"

    assert box.subjects("can-bo")[-1] == "[Tiến Độ] 1 nhiệm vụ quá hạn"
    with sessions.begin() as session:
        assert "connection refused" in str(condition(session))
    api.down = False
    assert run_round(parts) is None
    with sessions.begin() as session:
        assert condition(session) is None


def test_a_long_feed_is_read_page_by_page_and_only_once(
    parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    api.page = 3
    for number in range(1, 9):
        api.tell(number, cast.agency, days(100), province_id=cast.province)

    run_round(parts)
    run_round(parts)

    assert api.requests.count("/v1/deadlines") == 4
    assert api.requests.count("/v1/auth/token") == 1
    with sessions.begin() as session:
        assert session.scalar(select(func.count()).select_from(Subject)) == 8


def test_people_are_written_to_in_their_own_language(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        session.get_one(Person, cast.head).language = "en"
    api.tell(1, cast.agency, days(-1), province_id=cast.province)

    run_round(parts)

    assert box.subjects("thu-truong") == ["[Tiến Độ] 1 task overdue"]
    assert box.subjects("can-bo") == ["[Tiến Độ] 1 nhiệm vụ quá hạn"]


def test_what_counts_nowhere_is_not_chased(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box
) -> None:
    api.tell(1, cast.agency, days(-1), province_id=cast.province)
    api.tell(1, cast.agency, days(-1), province_id=cast.province, counted=False)

    run_round(parts)

    assert box.envelopes == []


def test_something_new_on_the_same_day_comes_in_a_mail_of_its_own(
    parts: Machinery, cast: Cast, api: FakePlanApi, box: Box, clock: Clock
) -> None:
    api.tell(1, cast.agency, days(-1), province_id=cast.province)
    run_round(parts)
    clock.pass_(hours=1)
    api.tell(2, cast.agency, days(-1), province_id=cast.province)
    run_round(parts)

    first, second = (text_of(mail) for mail in box.to("can-bo"))
    assert ("Việc số 1" in first, "Việc số 2" in first) == (True, False)
    assert ("Việc số 1" in second, "Việc số 2" in second) == (False, True)
