"""Plans in lists, in full, and their outlines."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.directory.calendar.domain import RollPolicy
from services.directory.calendar.periods import PeriodKind, Scheme
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.duties.models import ReportDuty
from services.plan_api.plans.domain import PlanStatus, TargetKind
from services.plan_api.plans.models import BudgetLine, Plan, PlanDocument, PlanTarget, Recipient
from services.plan_api.tasks.domain import TaskKind
from services.plan_api.tasks.models import Deliverable
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCHOOLS,
    OLD_SCIENCE,
    PAPER,
    charge,
    make_clause,
    make_occurrence,
    make_plan,
    make_task,
    unit,
)
from tests.plan_api.moves.test_router import move, submitted


def codes(api: Call, **params: Any) -> list[str]:
    answer = api("GET", "plans", params=params)
    assert answer.status_code == 200, answer.text
    return [each["code"] for each in answer.json()["items"]]


def full_plan(session: Session) -> Plan:
    plan = make_plan(
        session,
        code="day-du",
        title="Kế hoạch tuyên truyền",
        title_en="Publicity plan",
        signer_name="Nguyễn Thành Diệu",
        signer_capacity="KT.",
    )
    for row in (
        Recipient(position=0, name="Các sở", role="để thực hiện"),
        PlanDocument(position=0, relation="implements", symbol="1588/QĐ-TTg", title="Đề án"),
        PlanDocument(position=1, relation="refers_to", title="QĐ 766", clause_ref="IV.5.h", warning="in sai ngày"),
        BudgetLine(position=0, source="Sự nghiệp kinh tế", source_en="State budget", estimate=80_000_000),
        PlanTarget(ordinal=1, clause_ref="II.2", indicator="DVC-STUDENT", year=2025, comparator=">=",
                   value=80, unit="%", wording="Học sinh", kind=TargetKind.RATIO),
        ReportDuty(position=0, code="VI.9.đ", clause_ref="VI.9.đ", title="Báo cáo quý",
                   from_units=[unit(session, PAPER).id], from_groups=[],
                   to_unit_id=unit(session, OLD_SCIENCE).id, cadence=PeriodKind.QUARTER,
                   scheme=Scheme.OFFICIAL, due_day=25, inclusive=False, roll_policy=RollPolicy.NONE,
                   due_wording="trước ngày 25 tháng cuối quý"),
        ReportDuty(position=1, code="VI.1.d", clause_ref="VI.1.d", title="Báo cáo lồng ghép",
                   from_units=[], from_groups=["so-ban-nganh"],
                   to_unit_id=unit(session, "tien-giang-den-2025").id, cadence=PeriodKind.YEAR,
                   scheme=Scheme.OFFICIAL, embedded_in="KH 370/KH-UBND"),
    ):  # fmt: skip
        row.plan_id = plan.id
        session.add(row)
    session.flush()
    return plan


def test_plans_come_newest_first_with_their_sums(api: Call, office: Session) -> None:
    old = make_plan(office, "lang-son", code="cu", effective_from=date(2018, 11, 8))
    new = make_plan(office, code="moi")
    charge(office, make_task(office, new, due_on=date(2026, 6, 30)), OLD_SCIENCE)
    make_task(office, new, kind=TaskKind.DUTY)

    items = api("GET", "plans").json()["items"]

    assert [each["code"] for each in items] == [new.code, old.code]
    assert (items[0]["n_tasks"], items[0]["n_duties"], items[0]["n_targets"]) == (1, 1, 0)
    assert items[0]["territory"]["key"] == "tien-giang-den-2025"
    assert items[0]["answered_by"]["key"] == "dong-thap"
    assert (items[0]["counts"]["n_overdue"], items[0]["progress"]) == (1, 0)
    assert (items[1]["progress"], items[1]["on_time_rate"]) == (None, None)


def test_plan_filters(api: Call, office: Session) -> None:
    make_plan(office, code="mot", title="Kế hoạch tuyên truyền")
    make_plan(office, "lang-son", code="hai", status=PlanStatus.COMPLETED)

    assert codes(api, province="dong-thap") == ["mot"]
    assert codes(api, province="H37") == ["hai"]
    assert codes(api, status="completed") == ["hai"]
    assert codes(api, q="tuyen TRUYEN") == ["mot"]
    assert codes(api, q="_") == []


def test_a_plan_in_full(api: Call, office: Session) -> None:
    plan = full_plan(office)

    body = api("GET", "plans/day-du").json()

    assert body == api("GET", f"plans/{plan.id}").json()
    assert body["signer"] == {"name": "Nguyễn Thành Diệu", "post": None, "capacity": "KT."}
    assert body["recipients"] == [{"name": "Các sở", "role": "để thực hiện"}]
    assert [each["warning"] for each in body["documents"]] == [None, "in sai ngày"]
    assert body["budget"][0]["estimate"] == 80_000_000
    assert (body["targets"][0]["value"], body["targets"][0]["year"]) == ("80", 2025)
    assert body["n_targets"] == 1


def test_duties_show_the_instance_owed_next(api: Call, office: Session) -> None:
    full_plan(office)

    found = api("GET", "report-duties", params={"plan": "day-du"}).json()["items"]
    later = api("GET", "report-duties", params={"as_of": "2026-12-25"}).json()["items"]

    press, embedded = found
    assert (press["period"], press["window_from"], press["cutoff_on"], press["due_on"]) == (
        "2026-Q4", "2026-09-15", "2026-12-14", "2026-12-24",
    )  # fmt: skip
    assert press["wording"] == "trước ngày 25 tháng cuối quý"
    assert embedded["embedded_in"] == "KH 370/KH-UBND"
    assert (embedded["period"], embedded["due_on"]) == (None, None)
    assert [group["key"] for group in embedded["from_groups"]] == ["so-ban-nganh"]
    assert later[0]["period"] == "2027-Q1"
    assert found == api("GET", "plans/day-du").json()["duties"]


@pytest.mark.parametrize(("province", "count"), [("dong-thap", 2), ("lang-son", 0)])
def test_duties_of_a_province(api: Call, office: Session, province: str, count: int) -> None:
    full_plan(office)

    assert len(api("GET", "report-duties", params={"province": province}).json()["items"]) == count


def test_the_outline_holds_each_clause_with_its_tasks(api: Call, office: Session) -> None:
    plan = make_plan(office)
    part = make_clause(office, plan, "IV", label="IV.")
    make_clause(office, plan, "IV.5", parent_id=part.id)
    task = make_task(office, plan, code="IV.5.e", due_on=date(2026, 6, 30))
    charge(office, task, OLD_SCIENCE, OLD_SCHOOLS, PAPER, "tien-giang-den-2025/so-noi-vu")

    body = api("GET", f"plans/{plan.code}/outline").json()

    assert [each["ref"] for each in body["clauses"]] == ["IV", "IV.5", "IV.5.e"]
    assert body["clauses"][1]["parent_id"] == part.id
    brief = body["clauses"][2]["tasks"][0]
    assert (brief["code"], brief["state"], brief["n_leads"], len(brief["leads"])) == (
        "IV.5.e", "overdue", 4, 3,
    )  # fmt: skip
    assert (brief["counts"]["n_overdue"], brief["counts"]["n_excluded"]) == (3, 1)


def test_the_outline_shows_what_a_task_promises_and_its_periods(api: Call, office: Session) -> None:
    plan = make_plan(office)
    moved = make_task(office, plan, code="A", channels=["radio"])
    for due in (date(2026, 6, 30), date(2026, 12, 31)):
        set_deadline(office, moved, due, Decision("Gia hạn", due.replace(day=1), NOW))
    office.add(Deliverable(task_id=moved.id, position=0, name="Phóng sự", promised=12))
    monthly = make_task(office, plan, code="B")
    for month, counted in ((9, True), (10, False), (11, True), (12, True)):
        span = date(2026, month, 1), date(2026, month, 28)
        period = make_occurrence(office, monthly, *span, counted=counted)
        charge(office, monthly, OLD_SCIENCE, OLD_SCHOOLS, occurrence=period)
    answer = api("GET", f"plans/{plan.code}/outline").json()

    first, second = (each["tasks"][0] for each in answer["clauses"])
    assert (first["original_due_on"], first["due_on"]) == ("2026-06-30", "2026-12-31")
    assert first["channels"] == [{"code": "radio", "name": first["channels"][0]["name"]}]
    assert [(d["name"], d["promised"]) for d in first["deliverables"]] == [("Phóng sự", 12.0)]
    assert (second["original_due_on"], second["deliverables"], first["occurrences"]) == (
        None,
        [],
        [],
    )
    assert [(each["label"], each["state"]) for each in second["occurrences"]] == [
        ("2026-09", "overdue"), ("2026-10", None), ("2026-11", "due_soon"), ("2026-12", None),
    ]  # fmt: skip


def test_a_task_is_as_bad_as_its_worst_lead(api: Call, office: Session) -> None:
    plan = make_plan(office)
    task = make_task(office, plan, due_on=date(2026, 12, 31))
    mine, _ = charge(office, task, OLD_SCIENCE, OLD_SCHOOLS)
    move(api, mine, "confirm", "head", submitted(api, mine))

    brief = api("GET", "tasks", params={"plan": plan.code}).json()["items"][0]

    assert (brief["state"], brief["workflow"], brief["progress"]) == ("in_time", "in_progress", 50)


@pytest.mark.parametrize("path", ["plans/khong-co", "plans/khong-co/outline", "plans/999999"])
def test_an_absent_plan_is_404(api: Call, path: str) -> None:
    assert api("GET", path).status_code == 404


def test_texts_are_english_where_known(api: Call, office: Session) -> None:
    full_plan(office)

    body = api("GET", "plans/day-du", headers={"Accept-Language": "en"}).json()

    assert (body["title"], body["budget"][0]["source"]) == ("Publicity plan", "State budget")


@pytest.mark.parametrize("path", ["plans", "plans/day-du", "plans/day-du/outline"])
def test_reading_plans_takes_a_bounded_number_of_statements(
    api: Call, office: Session, statements: list[str], path: str
) -> None:
    plan = full_plan(office)
    counts = []
    for _ in range(2):
        charge(office, make_task(office, plan), OLD_SCIENCE, OLD_SCHOOLS)
        make_plan(office)
        office.commit()
        statements.clear()
        assert api("GET", path).status_code == 200
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 17


def test_plans_answered_by_whom_on_a_day(api: Call, office: Session) -> None:
    make_plan(office)

    answered = [
        api("GET", "plans", params={"as_of": day}).json()["items"][0]["answered_by"]["key"]
        for day in ("2025-06-30", "2025-07-01")
    ]

    assert answered == ["tien-giang-den-2025", "dong-thap"]
