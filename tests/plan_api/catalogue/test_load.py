"""Loading the five plans: who has what, what a change of units does, and files that change."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.units.queries import directory
from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.catalogue.service import PlanFileRefused, load_file, plan_files
from services.plan_api.duties.models import ReportDuty
from services.plan_api.plans.models import BudgetLine, Clause, Plan, PlanDocument, PlanTarget
from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import DeadlineVersion, Deliverable, Occurrence, Task
from services.shared.db import OPEN_END, Base
from tests.conftest import NOW
from tests.plan_api.catalogue.conftest import held
from tests.plan_api.catalogue.made import plan_file
from tests.plan_api.catalogue.test_files import LS18, TG18, TG20, TG25, TH21

TG = "tien-giang-den-2025"
MERGER = date(2025, 7, 1)
LEAD = AssignmentRole.LEAD


def members(session: Session, group: str, territory: str, on: date) -> set[str]:
    known = directory(session)
    home = known.by_key(territory)
    assert home is not None
    return {unit.key for unit in known.expand(group, home.id, on)}


def leads(session: Session, plan: str, code: str) -> set[str]:
    return {unit.key for _, unit in held(session, plan, code, role=LEAD)}


def rows(session: Session, table: type[Base], plan: str) -> int:
    wanted = select(func.count()).select_from(table).join(Plan).where(Plan.code == plan)
    return session.scalars(wanted).one()


def snapshot(session: Session) -> dict[str, int]:
    tables = (Plan, Clause, Task, Deliverable, Occurrence, Assignment, AssignmentState)
    return {
        t.__tablename__: session.scalars(select(func.count()).select_from(t)).one() for t in tables
    }


def test_survey_of_satisfaction_is_led_by_every_department_and_committee(session: Session) -> None:
    day = date(2025, 6, 30)
    departments = members(session, "so-ban-nganh", TG, day)
    before = members(session, "ubnd-cac-cap", TG, day)
    after = members(session, "ubnd-cap-xa", TG, MERGER)

    assert f"{TG}/so-khoa-hoc-va-cong-nghe" in departments
    assert len(after) == 57
    assert leads(session, TG25, "IV.5.e") == departments | before | after


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("IV.5.h", {"van-phong-ubnd-tinh"}),
        ("IV.4.a", {"so-giao-duc-va-dao-tao"}),
        ("IV.4.b", {"so-giao-duc-va-dao-tao"}),
        ("IV.4.c", {"so-giao-duc-va-dao-tao"}),
        ("IV.1.d", {"so-khoa-hoc-va-cong-nghe", "dai-phat-thanh-va-truyen-hinh", "bao-ap-bac"}),
        ("IV.6.b", {"dai-phat-thanh-va-truyen-hinh", "bao-ap-bac"}),
        ("IV.5.đ", {"so-khoa-hoc-va-cong-nghe"}),
    ],
)
def test_leads_of_the_2025_plan(session: Session, code: str, expected: set[str]) -> None:
    assert leads(session, TG25, code) == {f"{TG}/{name}" for name in expected}


def test_grassroots_tasks_also_name_the_department_of_culture(session: Session) -> None:
    for code in ("IV.2.a", "IV.2.b", "IV.2.c"):
        named = {
            unit.key: (a.via_group, a.assigned_ref)
            for a, unit in held(session, TG25, code, role=LEAD)
        }
        assert named[f"{TG}/so-van-hoa-the-thao-va-du-lich"] == (None, "VI.8")
        assert named[f"{TG}/so-tai-chinh"] == ("so-ban-nganh", "VI.1.c")


def test_the_newspaper_leads_but_stands_outside_the_rates(session: Session) -> None:
    found = {unit.key: a for a, unit in held(session, TG25, "IV.1.a", role=LEAD)}

    assert found[f"{TG}/bao-ap-bac"].subordinate is False
    assert found[f"{TG}/dai-phat-thanh-va-truyen-hinh"].subordinate is True


def test_every_task_of_the_2025_plan_has_a_lead(session: Session) -> None:
    led = select(Assignment.task_id).where(Assignment.role == LEAD)
    idle = session.scalars(
        select(Task.code).join(Plan).where(Plan.code == TG25, Task.id.not_in(led))
    )

    assert list(idle) == []


def test_districts_end_and_communes_hand_over_on_the_first_of_july(session: Session) -> None:
    found = held(session, TG25, "IV.1.a", role=LEAD)
    by_reason = {
        reason: [(a, u) for a, u in found if a.close_reason == reason]
        for reason in ("unit_abolished", "unit_merged", None)
    }

    assert {u.kind for _, u in by_reason["unit_abolished"]} == {"district"}
    assert len(by_reason["unit_abolished"]) == 11
    assert {u.kind for _, u in by_reason["unit_merged"]} == {"commune"}
    assert len(by_reason["unit_merged"]) == 164
    assert {a.workflow for a, u in by_reason[None]} == {Workflow.NOT_STARTED}
    open_kinds = [str(u.kind) for _, u in by_reason[None]]
    assert (open_kinds.count("commune"), open_kinds.count("department")) == (57, 16)


def test_the_end_of_a_district_is_in_its_stretches_and_events(session: Session) -> None:
    district = next(a for a, u in held(session, TG25, "IV.3.c", role=LEAD) if u.kind == "district")

    stretches = session.execute(
        select(AssignmentState.workflow, AssignmentState.valid_from, AssignmentState.valid_to)
        .where(AssignmentState.assignment_id == district.id)
        .order_by(AssignmentState.valid_from)
    )
    events = session.execute(
        select(AssignmentEvent.kind, AssignmentEvent.on_day, AssignmentEvent.reason)
        .where(AssignmentEvent.assignment_id == district.id)
        .order_by(AssignmentEvent.id)
    )
    assert [tuple(row) for row in stretches] == [
        (Workflow.NOT_STARTED, date(2025, 3, 1), MERGER),
        (Workflow.CANCELLED, MERGER, OPEN_END),
    ]
    assert [tuple(row) for row in events] == [
        (EventKind.ASSIGNED, date(2025, 3, 1), None),
        (EventKind.CANCELLED, MERGER, "unit_abolished"),
    ]


def test_a_plan_whose_period_is_over_takes_in_no_new_communes(session: Session) -> None:
    kinds = {(u.valid_from >= MERGER, a.close_reason) for a, u in held(session, TH21, "PL.4")}

    assert kinds == {(False, None), (False, "unit_abolished")}


def test_departments_keep_their_tasks_when_the_province_ends(session: Session) -> None:
    ended = [(a, u) for a, u in held(session, TG25, "IV.4.a") if u.valid_to <= NOW.date()]

    assert [(u.key, a.workflow) for a, u in ended] == [
        (f"{TG}/so-giao-duc-va-dao-tao", Workflow.NOT_STARTED)
    ]


def test_lang_son_has_a_report_for_every_month_since_october_2018(session: Session) -> None:
    found = session.execute(
        select(Occurrence.label, Occurrence.due_on, Occurrence.counted)
        .join(Task)
        .join(Plan)
        .where(Plan.code == LS18, Task.code == "III.2.1")
        .order_by(Occurrence.start_on)
    ).all()

    assert [tuple(row) for row in found[:2]] == [
        ("2018-10", date(2018, 10, 31), False),
        ("2018-11", date(2018, 11, 30), True),
    ]
    months = [f"{year}-{month:02}" for year in range(2018, 2028) for month in range(1, 13)]
    assert [row.label for row in found] == months[9:]


def test_only_leads_hold_the_months_and_the_parent_is_not_counted(session: Session) -> None:
    task = session.scalars(
        select(Task).join(Plan).where(Plan.code == LS18, Task.code == "III.2.1")
    ).one()
    found = session.scalars(select(Assignment).where(Assignment.task_id == task.id)).all()
    periods = [a for a in found if a.occurrence_id is not None]

    assert {a.role for a in periods} == {LEAD}
    assert len(periods) == 111
    assert sum(not a.counted for a in periods) == 1
    assert {a.counted for a in found if a.occurrence_id is None and a.role is LEAD} == {False}


def test_who_leads_is_not_its_own_coordinator(session: Session) -> None:
    twice = session.execute(
        select(Assignment.task_id, Assignment.unit_id)
        .where(Assignment.occurrence_id.is_(None))
        .group_by(Assignment.task_id, Assignment.unit_id)
        .having(func.count() > 1)
    )

    assert list(twice) == []


def test_coordinators_of_an_annex_row_are_those_printed(session: Session) -> None:
    printed = {"so-thong-tin-va-truyen-thong-den-2025", "van-phong-ubnd-tinh"}
    row = held(session, TH21, "PL.4", role=AssignmentRole.COORDINATE)

    assert {unit.key for _, unit in row} == {f"thanh-hoa/{name}" for name in printed}
    assert not leads(session, TH21, "PL.4") & {unit.key for _, unit in row}


def test_divisions_lead_and_other_bodies_are_only_asked_in_the_department_s_plan(
    session: Session,
) -> None:
    division = f"{TG}/so-thong-tin-va-truyen-thong/phong-thong-tin-bao-chi-xuat-ban"

    assert leads(session, TG20, "VI.1.-1") == {division}
    asked = held(session, TG20, "VI.4.-1")
    assert {a.role for a, _ in asked} == {AssignmentRole.REQUESTED}
    assert not any(a.subordinate for a, _ in asked)


def test_a_body_of_the_whole_country_counts_under_the_plan_s_province(session: Session) -> None:
    found = held(session, TG18, "V.1.-5", role=AssignmentRole.COORDINATE)
    home = directory(session).by_key(TG)

    assert home is not None
    assert [(u.key, a.province_id) for a, u in found] == [("viet-nam/cong-ty-co-phan-vng", home.id)]


def test_facts_lists_and_warnings_are_stored(session: Session) -> None:
    counts = {
        plan: (
            rows(session, PlanTarget, plan),
            rows(session, ReportDuty, plan),
            rows(session, BudgetLine, plan),
        )
        for plan in (TG18, TG20, TG25, LS18, TH21)
    }
    warnings = session.scalars(
        select(PlanDocument.warning)
        .join(Plan)
        .where(Plan.code == TG25, PlanDocument.warning.is_not(None))
    ).all()
    money = session.scalars(select(BudgetLine).join(Plan).where(Plan.code == TG18)).one()

    assert counts == {
        TG18: (0, 0, 1), TG20: (0, 0, 1), TG25: (13, 4, 2), LS18: (0, 0, 3), TH21: (0, 0, 3),
    }  # fmt: skip
    assert warnings == ["Văn bản in ngày 23/06/2023; nơi khác và đúng là 23/06/2022."]
    assert (money.estimate, money.wording) == (
        80_000_000,
        "80.000.000 đồng (Tám mươi triệu đồng)",
    )


def test_the_outline_is_a_tree_in_printed_order(session: Session) -> None:
    outline = session.scalars(
        select(Clause).join(Plan).where(Plan.code == TG25).order_by(Clause.position)
    ).all()
    by_id = {clause.id: clause for clause in outline}

    assert [(c.ref, c.label, c.depth) for c in outline if c.ref.startswith("IV.5.đ")] == [
        ("IV.5.đ", "đ)", 2)
    ]
    for clause in outline:
        if clause.parent_id is not None:
            above = by_id[clause.parent_id]
            assert clause.ref.startswith(f"{above.ref}.")
            assert above.position < clause.position


def test_loading_again_changes_nothing(session: Session) -> None:
    before = snapshot(session)
    changed = session.scalars(select(func.max(Assignment.changed_xid))).one()

    results = [load_file(session, path, NOW) for path in plan_files()]

    assert {result.status for result in results} == {"unchanged"}
    assert snapshot(session) == before
    assert session.scalars(select(func.max(Assignment.changed_xid))).one() == changed


def test_targets_come_with_the_result_for_the_kpi_service(session: Session) -> None:
    path = next(path for path in plan_files() if path.stem == TG25)

    result = load_file(session, path, NOW)

    assert (result.code, result.symbol, len(result.targets)) == (TG25, None, 13)
    assert result.targets[7] == {
        "clause": "II.2.a.-8",
        "indicator": "DVC-STUDENT",
        "kind": "ratio",
        "year": 2025,
        "yearly": False,
        "comparator": ">=",
        "value": "80",
        "unit": "%",
        "wording": "Học sinh THPT, sinh viên được phổ cập kỹ năng dịch vụ công trực tuyến",
        "wording_en": "Upper-secondary pupils and students taught to use online services",
    }


def test_a_refused_file_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    before = snapshot(session)

    with pytest.raises(PlanFileRefused) as refused:
        load_file(session, plan_file(tmp_path, ("lang-son/so-noi-vu", "lang-son/so-la")), NOW)

    assert [f.code for f in refused.value.findings] == ["unknown_agency"]
    assert snapshot(session) == before


def sample(session: Session, tmp_path: Path) -> Callable[..., str]:
    def load(*changes: tuple[str, str]) -> str:
        return load_file(session, plan_file(tmp_path, *changes), NOW).status

    return load


def only(session: Session, code: str) -> Task:
    wanted = select(Task).join(Plan).where(Plan.code == "mau-2024", Task.code == code)
    return session.scalars(wanted).one()


def test_a_changed_file_updates_tasks_in_place(session: Session, tmp_path: Path) -> None:
    load = sample(session, tmp_path)
    assert load() == "created"
    task_id = only(session, "I.1.a").id

    moved = (
        ", wording: Tháng 3/2024, start_on: 2024-03-01, due_on: 2024-03-31",
        ", due_on: 2024-05-31",
    )
    assert load(moved, ("title: Việc thứ nhất", "title: Việc đầu tiên")) == "updated"

    task = only(session, "I.1.a")
    assert (task.id, task.title, task.due_on) == (task_id, "Việc đầu tiên", date(2024, 5, 31))
    versions = session.execute(
        select(DeadlineVersion.number, DeadlineVersion.due_on)
        .where(DeadlineVersion.task_id == task_id)
        .order_by(DeadlineVersion.number)
    )
    assert [tuple(row) for row in versions] == [(1, date(2024, 3, 31)), (2, date(2024, 5, 31))]
    first = held(session, "mau-2024", "I.1.a", role=LEAD)[0][0]
    assert (first.due_on, first.original_due_on) == (date(2024, 5, 31), date(2024, 3, 31))


def test_an_agency_that_loses_a_task_keeps_it_closed(session: Session, tmp_path: Path) -> None:
    load = sample(session, tmp_path)
    load()

    load(
        ("leads: [lang-son/so-noi-vu]", "leads: [lang-son/so-tai-chinh]"),
        ("khoản 1 phần I", "điểm đ khoản 1 phần I"),
    )

    found = {u.key: a for a, u in held(session, "mau-2024", "I.1.a", role=LEAD)}
    session.refresh(found["lang-son/so-noi-vu"])
    assert found["lang-son/so-noi-vu"].close_reason == "no_longer_assigned"
    assert found["lang-son/so-tai-chinh"].workflow is Workflow.NOT_STARTED
    last = session.scalars(
        select(AssignmentState).where(
            AssignmentState.assignment_id == found["lang-son/so-noi-vu"].id,
            AssignmentState.valid_to == OPEN_END,
        )
    ).one()
    assert (last.workflow, last.valid_from) == (Workflow.CANCELLED, NOW.date())


WITHOUT_SECOND = (
    ("- {code: I.1.đ, clause: I.1.đ, timing: {kind: continuous}}\n", ""),
    ('- {ref: I.1.đ, label: "đ)", kind: point, title: Việc thứ hai, title_en: Second work, line: 4}\n', ""),
)  # fmt: skip


def test_a_task_nobody_reported_on_goes_with_its_clause(session: Session, tmp_path: Path) -> None:
    load = sample(session, tmp_path)
    load()

    assert load(*WITHOUT_SECOND) == "updated"

    left = session.scalars(select(Clause.ref).join(Plan).where(Plan.code == "mau-2024"))
    assert "I.1.đ" not in list(left)
    assert held(session, "mau-2024", "I.1.đ") == []


def test_a_task_with_a_report_is_closed_instead(session: Session, tmp_path: Path) -> None:
    load = sample(session, tmp_path)
    load()
    mine = held(session, "mau-2024", "I.1.đ", role=LEAD)[0][0]
    session.add(
        ProgressReport(
            assignment_id=mine.id,
            number=1,
            state=ReportState.DRAFT,
            percent=10,
            text="Đã bắt đầu",
            author_name="Người Báo cáo",
            created_at=NOW,
        )
    )

    load(*WITHOUT_SECOND)

    session.expire_all()
    closed = {a.close_reason for a, _ in held(session, "mau-2024", "I.1.đ")}
    assert closed == {"no_longer_assigned"}
