"""Running work gets its periods: next year's months, and the yearly review of what never ends."""

from datetime import date
from pathlib import Path

from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.catalogue.service import FOLDER, load_file
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.models import Occurrence, Task
from services.plan_api.upkeep.service import add_reviews, extend_occurrences
from tests.conftest import NOW
from tests.plan_api.catalogue.conftest import TODAY, held
from tests.plan_api.catalogue.made import PLAN
from tests.plan_api.catalogue.test_files import LS18, TG25


def labels(session: Session, plan: str, code: str) -> list[str]:
    found = select(Occurrence.label).join(Task).join(Plan).order_by(Occurrence.start_on)
    return list(session.scalars(found.where(Plan.code == plan, Task.code == code)))


def holders(session: Session, plan: str, code: str, label: str) -> set[str]:
    found = (
        select(OrgUnit.key)
        .join(Assignment, Assignment.unit_id == OrgUnit.id)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Task, Task.id == Assignment.task_id)
        .join(Plan, Plan.id == Task.plan_id)
        .where(Plan.code == plan, Task.code == code, Occurrence.label == label)
    )
    return set(session.scalars(found))


def test_within_a_year_there_is_nothing_to_extend(session: Session) -> None:
    assert extend_occurrences(session, TODAY) == 0


def test_a_new_year_brings_its_periods_to_all_open_leads(session: Session) -> None:
    assert extend_occurrences(session, date(2027, 1, 1)) == 12 + 1 + 1

    assert labels(session, LS18, "III.2.1")[-1] == "2028-12"
    assert holders(session, LS18, "III.2.1", "2028-12") == {
        "lang-son/dai-phat-thanh-va-truyen-hinh-den-2025"
    }
    kept = {
        unit.key
        for a, unit in held(session, TG25, "IV.3.e", role=AssignmentRole.LEAD)
        if a.close_reason is None
    }
    assert len(kept) == 57 + 16
    assert holders(session, TG25, "IV.3.e", "2028") == kept
    assert extend_occurrences(session, date(2027, 1, 2)) == 0


def test_periods_end_with_their_rule(session: Session) -> None:
    extend_occurrences(session, date(2040, 1, 1))

    assert labels(session, TG25, "IV.3.đ") == [str(year) for year in range(2025, 2031)]


def test_continuous_tasks_are_reviewed_once_a_year(session: Session) -> None:
    plan = session.scalars(select(Plan).where(Plan.code == LS18)).one()

    continuous = ["III.1", "III.2.2-2", "III.3-2", "III.4"]
    tasks = session.scalars(
        select(Task).where(Task.plan_id == plan.id, Task.code.in_(continuous))
    ).all()

    made = add_reviews(session, plan, tasks, range(2017, 2020), simulated=True)

    assert made == 2 * len(continuous)
    found = session.execute(
        select(Task.code, Occurrence.start_on, Occurrence.due_on, Occurrence.simulated)
        .join(Task, Task.id == Occurrence.task_id)
        .where(Task.plan_id == plan.id, Occurrence.label == "2018", Task.code.in_(continuous))
        .order_by(Task.position)
    )
    assert [tuple(row) for row in found] == [
        (code, date(2018, 11, 8), date(2018, 12, 31), True) for code in continuous
    ]
    parents = held(session, LS18, "III.4", role=AssignmentRole.LEAD)
    for parent, _ in parents:
        session.refresh(parent)
    assert {parent.counted for parent, _ in parents} == {False}
    assert add_reviews(session, plan, tasks, [2018, 2019]) == 0


def test_thousands_of_assignments_take_a_bounded_number_of_statements(
    session: Session, plans_engine: Engine, tmp_path: Path
) -> None:
    text = (FOLDER / f"{TG25}.yaml").read_text("utf-8")
    copy = tmp_path / "copy.yaml"
    copy.write_text(text.replace(f"code: {TG25}", "code: ban-sao"), "utf-8")
    small = tmp_path / "small.yaml"
    small.write_text(PLAN, "utf-8")
    statements: list[str] = []

    def note(*given: object) -> None:
        statements.append(str(given[2]))

    event.listen(plans_engine, "before_cursor_execute", note)
    try:
        load_file(session, small, NOW)
        few = len(statements)
        result = load_file(session, copy, NOW)
    finally:
        event.remove(plans_engine, "before_cursor_execute", note)

    assert result.counts["new_assignments"] > 5_000
    assert len(statements) - few <= few + 10
    counted = (
        select(func.count()).select_from(Assignment).where(Assignment.plan_id == result.plan_id)
    )
    assert session.scalars(counted).one() == result.counts["new_assignments"]
