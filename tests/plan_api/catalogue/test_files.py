"""The five plan files are clean, current in their schema, and hold what the documents hold."""

import json
from pathlib import Path

import jsonschema
import pytest

from services.plan_api.catalogue.service import FOLDER, check_file, plan_files
from services.plan_api.labels.domain import AUDIENCES, CHANNELS
from services.plan_api.plan_checks.service import check
from services.plan_api.plan_format.domain import Audience, Channel
from services.plan_api.plan_format.publish import PUBLISHED as SCHEMA
from services.plan_api.plan_format.publish import published
from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_source.service import read
from services.plan_api.tasks.domain import TaskKind, Timing
from tests.plan_api.catalogue.made import real_directory

TG18, TG20 = "tg-2018-tuyen-truyen", "tg-2020-cac-chi-so"
TG25, LS18 = "tg-2025-dich-vu-cong-truc-tuyen", "ls-2018-dich-vu-cong-truc-tuyen"
TH21 = "th-2021-truyen-thong-dich-vu-cong"


def plan(code: str) -> PlanFile:
    found = check(FOLDER / f"{code}.yaml", real_directory()).plan
    assert found is not None
    return found


def sections(file: PlanFile) -> list[str]:
    return [clause.ref for clause in file.outline if "." not in clause.ref]


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.stem)
def test_plan_file_is_clean_and_named_by_its_code(path: Path) -> None:
    assert [str(finding) for finding in check_file(path, real_directory())] == []
    assert plan(path.stem).code == path.stem


def test_there_are_five_plans() -> None:
    assert {path.stem for path in plan_files()} == {TG18, TG20, TG25, LS18, TH21}


def test_the_published_schema_is_that_of_the_code() -> None:
    assert SCHEMA.read_text("utf-8") == published(), (
        "run python -m services.plan_api.plan_format.publish"
    )


@pytest.mark.parametrize("path", plan_files(), ids=lambda path: path.stem)
def test_plan_file_fits_the_published_schema(path: Path) -> None:
    jsonschema.validate(read(path).content, json.loads(SCHEMA.read_text("utf-8")))


def test_every_channel_and_audience_has_a_name() -> None:
    assert set(CHANNELS) == set(Channel)
    assert set(AUDIENCES) == set(Audience)


@pytest.mark.parametrize(
    ("code", "tasks", "duties", "clauses"),
    [(TG18, 11, 12, 48), (TG20, 13, 11, 55), (TG25, 30, 12, 108), (LS18, 8, 6, 58), (TH21, 7, 11, 44)],
)  # fmt: skip
def test_counts_of_each_plan(code: str, tasks: int, duties: int, clauses: int) -> None:
    file = plan(code)

    assert len(file.outline) == clauses
    assert sum(task.kind is TaskKind.TASK for task in file.tasks) == tasks
    assert sum(task.kind is TaskKind.DUTY for task in file.tasks) == duties


def test_numbers_and_dates_that_the_texts_leave_blank_stay_null() -> None:
    assert {p.code: (p.symbol, p.issued.start) for p in map(plan, (TG18, TG20, TG25))} == {
        TG18: (None, None),
        TG20: (None, None),
        TG25: (None, None),
    }
    blank = plan(TH21)
    assert (blank.symbol, blank.issued.wording) == (None, "ngày tháng năm 2020")
    dated = plan(LS18)
    assert (dated.symbol, str(dated.issued.start)) == ("147/KH-UBND", "2018-11-08")


def test_missing_section_numbers_are_not_filled_in() -> None:
    assert sections(plan(LS18)) == ["I", "III", "IV", "V"]
    assert sections(plan(TG20)) == ["I", "II", "III", "V", "VI"]
    assert sections(plan(TG25)) == ["I", "II", "III", "IV", "V", "VI"]
    assert sections(plan(TH21)) == ["I", "II", "III", "IV", "PL"]


def test_the_2025_plan_has_its_thirty_points() -> None:
    points = {"1": "abcdđ", "2": "abc", "3": "abcdđeg", "4": "abc", "5": "abcdđegh", "6": "abcd"}
    expected = [f"IV.{clause}.{letter}" for clause, text in points.items() for letter in text]

    assert [t.clause for t in plan(TG25).tasks if t.kind is TaskKind.TASK] == expected


def test_the_2025_plan_has_thirteen_targets_on_eleven_indicators() -> None:
    targets = plan(TG25).targets

    assert [str(t.value) if t.value else t.kind for t in targets] == [
        "100", "100", "100", "qualitative", "100", "100", "reference", "80", "50", "100",
        "100", "70", "100",
    ]  # fmt: skip
    assert len({t.indicator for t in targets}) == 11
    assert [t.year for t in targets] == [2025] * 10 + [2030] * 3
    assert [t.clause for t in targets if t.yearly] == ["II.2.a.-1", "II.2.a.-5"]


def test_neither_tien_giang_plan_sets_a_deadline() -> None:
    timings = [task.timing for code in (TG18, TG20, TG25) for task in plan(code).tasks]

    assert [timing for timing in timings if timing.due_on] == []


def test_a_work_item_of_lang_son_may_be_two_tasks() -> None:
    file = plan(LS18)
    tasks = [task for task in file.tasks if task.kind is TaskKind.TASK]

    assert len({task.clause for task in tasks}) == 6
    assert [t.code for t in tasks if t.clause in ("III.2.2", "III.3")] == [
        "III.2.2-1", "III.2.2-2", "III.3-1", "III.3-2",
    ]  # fmt: skip


def test_rows_of_the_annex_keep_their_span_and_results() -> None:
    rows = [task for task in plan(TH21).tasks if task.kind is TaskKind.TASK]

    assert [(str(r.timing.start_on), str(r.timing.due_on)) for r in rows] == [
        ("2021-01-01", "2022-12-31")
    ] * 6 + [("2021-12-01", "2022-12-31")]
    assert [len(row.deliverables) for row in rows] == [5, 2, 2, 2, 3, 2, 1]


def test_quantities_in_all_and_per_period_stand_side_by_side() -> None:
    promised = {
        (code, d.name): (d.quantity, d.per_period, d.per, d.year, d.attributes)
        for code in (TG18, LS18)
        for task in plan(code).tasks
        for d in task.deliverables
        if d.quantity or d.per_period
    }

    assert promised == {
        (TG18, "Chuyên trang"): (10, 2, "month", None, {"số trang": "01 trang in màu"}),
        (LS18, "Phóng sự"): (None, 1, "month", None, {"thời lượng": "03 - 05 phút"}),
        (LS18, "Video clip"): (1, None, None, None, {"thời lượng": "5-10 phút"}),
        (LS18, "Tài liệu hướng dẫn cho cán bộ"): (700, None, None, 2018, {}),
        (LS18, "Tờ gấp hướng dẫn nộp hồ sơ trực tuyến"): (20_000, None, None, 2018, {}),
    }


def test_money_is_eighty_million_in_one_plan_and_a_rule_in_the_others() -> None:
    sums = {
        (code, line.estimate)
        for code in (TG18, TG20, TG25, LS18, TH21)
        for line in plan(code).budget
    }

    assert {each for each in sums if each[1]} == {(TG18, 80_000_000)}
    assert {code for code, estimate in sums if estimate is None} == {TG20, TG25, LS18, TH21}


def test_what_no_agency_does_is_said_and_not_invented() -> None:
    nobody = [
        (c, t.code) for c in (TG18, TG20, TG25, LS18, TH21) for t in plan(c).tasks if t.unassigned
    ]

    assert nobody == [(TG18, "III.4")]


def test_the_misprinted_date_of_decision_766_is_marked() -> None:
    cited = [d for d in plan(TG25).documents if d.symbol == "766/QĐ-TTg"]

    assert [(d.clause, str(d.issued_on), str(d.misprint_of)) for d in cited] == [
        ("IV.5.h", "2022-06-23", "None"),
        ("VI.2.a", "2023-06-23", "2022-06-23"),
    ]


def test_report_duties_of_the_2025_plan() -> None:
    embedded, press = plan(TG25).report_duties

    assert [str(c) for c in embedded.cadences] == ["quarter", "half", "year"]
    assert embedded.embedded_in is not None
    assert embedded.day is None
    assert (press.day, press.inclusive, press.wording) == (
        25,
        False,
        "trước ngày 25 tháng cuối quý",
    )


def test_yearly_work_recurs_without_a_due_date_of_its_own() -> None:
    recurring = {
        t.code: t.timing.rrule for t in plan(TG25).tasks if t.timing.kind is Timing.RECURRING
    }

    assert recurring == {
        "IV.3.đ": "FREQ=YEARLY;UNTIL=20301231",
        "IV.3.e": "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10;UNTIL=20301231",
    }
