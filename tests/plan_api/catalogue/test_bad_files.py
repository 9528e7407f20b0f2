"""Every kind of bad plan file is told with its file, line, pointer and code; all at once."""

from pathlib import Path

import pytest

from services.plan_api.catalogue.service import check_file
from services.plan_api.plan_source.service import MAX_BYTES
from tests.plan_api.catalogue.made import PLAN, plan_file, real_directory

TASK = "- {code: I.1.a, clause: I.1.a, timing: {kind: one_off, wording: Tháng 3/2024, start_on: 2024-03-01, due_on: 2024-03-31}, leads: [lang-son/so-noi-vu]}"
OTHER = "- {code: I.1.đ, clause: I.1.đ, timing: {kind: continuous}}"
ASSIGNING = 'leads: ["group:so-ban-nganh"], tasks: [khoản 1 phần I]'
MONEY = "estimate: 1250000, digits: 1.250.000 đồng"
RECURRING = "timing: {kind: recurring, start_on: 2024-01-01, rrule: "


def line_of(words: str) -> int:
    return PLAN[: PLAN.index(words)].count("\n") + 1


def found(path: Path) -> list[tuple[int, str, str]]:
    findings = check_file(path, real_directory())
    assert {finding.file for finding in findings} <= {str(path)}
    assert all(finding.message.vi and finding.message.en for finding in findings)
    return [(finding.line, finding.pointer, finding.code) for finding in findings]


def test_the_sample_itself_is_clean(tmp_path: Path) -> None:
    assert found(plan_file(tmp_path)) == []


@pytest.mark.parametrize(
    ("old", "new", "pointer", "code"),
    [
        ("lang-son/so-noi-vu", "lang-son/so-la", "/tasks/0/leads/0", "unknown_agency"),
        (
            "lang-son/so-noi-vu",
            "lang-son/so-nong-nghiep-va-moi-truong",
            "/tasks/0/leads/0",
            "agency_not_valid",
        ),
        ("group:so-ban-nganh", "group:nhom-la", "/assigning/0/leads/0", "unknown_group"),
        ("issuer: lang-son", "issuer: tinh-la", "/issuer", "unknown_agency"),
        ("clause: I.1.a,", "clause: I.9.a,", "/tasks/0/clause", "unknown_clause"),
        ("khoản 1 phần I", "khoản 7 phần I", "/assigning/0/tasks", "unknown_clause"),
        ("khoản 1 phần I", "điểm g phần I", "/assigning/0/tasks", "unreadable_reference"),
        ("clause: I.1.đ,", "clause: I.1,", "/assigning/0/tasks", "clause_without_task"),
        ("code: I.1.đ", "code: I.1.a", "/tasks/1/code", "duplicate_code"),
        ("ref: III.-1", "ref: III.-2", "/outline/5/label", "label_mismatch"),
        ("ref: I.1.đ", "ref: I.1.a", "/outline/3/ref", "duplicate_ref"),
        ("ref: III.-1", "ref: IV.-1", "/outline/5/ref", "orphan_clause"),
        ("end: 2024-12-31", "end: 2023-12-31", "/period/end", "end_before_start"),
        (", due_on: 2024-03-31", ", due_on: 2024-02-28", "/tasks/0/timing/due_on", "end_before_start"),
        (", due_on: 2024-03-31", ", due_on: 2024-03-30", "/tasks/0/timing/due_on", "wording_differs"),
        ("start_on: 2024-03-01", "start_on: 2024-03-02", "/tasks/0/timing/start_on", "wording_differs"),
        ("digits: 1.250.000 đồng", "digits: 12.500.000 đồng", "/budget/0/digits", "digits_differ"),
        ("words: Một triệu hai", "words: Một triệu ba", "/budget/0/words", "words_differ"),
        (f"{MONEY}, words", "words", "/budget/0", "no_estimate"),
        ("leads: [lang-son/so-noi-vu]", "unassigned: true", "/tasks/0/unassigned", "assigned_after_all"),
        ("leads: [lang-son/so-noi-vu]", "indicators: [X]", "/tasks/0/indicators/0", "unknown_indicator"),
        ("title_en: First work, ", "", "/tasks/0", "no_title"),
        ("status: in_force", "status: running", "/status", "enum"),
        ("status: in_force", "status: in_force\nstate: x", "/state", "extra_forbidden"),
        ("code: mau-2024\n", "", "/code", "missing"),
        ("effective: {start: 2024-02-01}", "effective: {start: 2024-02-30}", "/effective/start", "date_from_datetime_parsing"),
    ],
)  # fmt: skip
def test_finding_names_place_and_kind(
    tmp_path: Path, old: str, new: str, pointer: str, code: str
) -> None:
    findings = found(plan_file(tmp_path, (old, new)))

    assert (pointer, code) in [(where, kind) for _, where, kind in findings]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=MONTHLY", "endless_rrule"),
        ("FREQ=MINUTELY;COUNT=5", "rrule_too_often"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20241231", "empty_rrule"),
        ("FREQ=SOMETIMES", "unreadable_rrule"),
    ],
)
def test_recurrence_must_end_and_not_fire_more_than_daily(
    tmp_path: Path, rule: str, code: str
) -> None:
    path = plan_file(tmp_path, ("timing: {kind: continuous", f"{RECURRING}{rule}"))

    assert found(path) == [(line_of(OTHER), "/tasks/1/timing/rrule", code)]


TARGETS = """targets:
- {clause: I.1, indicator: A, kind: ratio, year: 2024, comparator: ">=", value: 80, unit: "%%", wording: Một, wording_en: One}
- {clause: I.1, indicator: %s}
report_duties:
- {code: R, clause: III, title: Báo cáo, title_en: Report, reporters: [lang-son/so-noi-vu], to: lang-son, cadences: [quarter], wording: %s}
"""
GOOD_TARGET = "A, kind: qualitative, year: 2025, wording: Hai, wording_en: Two"
GOOD_DUTY = "trước ngày 25 tháng cuối quý, day: 25, inclusive: false"


@pytest.mark.parametrize(
    ("target", "duty", "finding"),
    [
        (GOOD_TARGET, GOOD_DUTY, None),
        (GOOD_TARGET.replace("2025", "2024"), GOOD_DUTY, ("/targets/1/indicator", "duplicate_target")),
        (GOOD_TARGET.replace("qualitative", "ratio"), GOOD_DUTY, ("/targets/1", "value_and_kind")),
        (f'{GOOD_TARGET}, comparator: ">="', GOOD_DUTY, ("/targets/1", "value_and_comparator")),
        (GOOD_TARGET, "trước ngày 25, day: 25", ("/report_duties/0/inclusive", "day_and_inclusive")),
        (GOOD_TARGET, "chậm nhất ngày 25, day: 25, inclusive: false", ("/report_duties/0/day", "wording_differs")),
    ],
)  # fmt: skip
def test_targets_and_report_duties(
    tmp_path: Path, target: str, duty: str, finding: tuple[str, str] | None
) -> None:
    path = plan_file(tmp_path, ("budget:\n", f"{TARGETS % (target, duty)}budget:\n"))

    assert [(where, code) for _, where, code in found(path)] == ([finding] if finding else [])


def test_a_draft_without_number_and_date_needs_a_range_of_effect(tmp_path: Path) -> None:
    blank = (
        ("symbol: 12/KH-UBND", "symbol: null"),
        (
            "issued: {start: 2024-02-01, end: 2024-02-01}",
            'issued: {wording: "ngày tháng năm 2024"}',
        ),
    )

    assert found(plan_file(tmp_path, *blank)) == []
    nothing = (*blank, ("effective: {start: 2024-02-01}", "effective: {}"))
    assert [code for _, _, code in found(plan_file(tmp_path, *nothing))] == ["no_day"]


def test_a_group_must_have_members_on_the_plan_s_day(tmp_path: Path) -> None:
    path = plan_file(
        tmp_path,
        ("group:so-ban-nganh", "group:ubnd-cap-huyen"),
        ("resolve_on: 2024-02-01", "resolve_on: 2025-08-01"),
    )

    assert [code for _, _, code in found(path)] == ["empty_group"]


@pytest.mark.parametrize(
    ("timing", "code"),
    [
        ("{kind: continuous, due_on: 2024-12-31", "due_and_kind"),
        ("{kind: recurring", "rrule_and_kind"),
        ('{kind: one_off, rrule: "FREQ=MONTHLY;COUNT=2"', "rrule_and_kind"),
        ("{kind: one_off, wording: thường xuyên, due_on: 2024-12-31", "wording_differs"),
    ],
)
def test_kind_of_timing_and_its_dates_agree(tmp_path: Path, timing: str, code: str) -> None:
    path = plan_file(tmp_path, ("timing: {kind: continuous", f"timing: {timing}"))

    assert [kind for _, _, kind in found(path)] == [code]


def test_line_and_column_are_those_of_the_value(tmp_path: Path) -> None:
    path = plan_file(tmp_path, ("lang-son/so-noi-vu", "lang-son/so-la"))

    (finding,) = check_file(path, real_directory())

    assert (finding.line, finding.column) == (line_of(TASK), TASK.index("lang-son") + 1)
    assert str(finding).startswith(f"{path}:{finding.line}:{finding.column} /tasks/0/leads/0 ")


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = plan_file(
        tmp_path,
        ("lang-son/so-noi-vu", "lang-son/so-la"),
        ("code: I.1.đ", "code: I.1.a"),
        ("digits: 1.250.000 đồng", "digits: 1 đồng"),
        ("khoản 1 phần I", "khoản 2 phần I"),
    )

    assert [code for _, _, code in found(path)] == [
        "unknown_agency",
        "no_agency",
        "duplicate_code",
        "unknown_clause",
        "digits_differ",
    ]


def test_a_task_without_agency_must_say_so(tmp_path: Path) -> None:
    nobody = ("khoản 1 phần I", "điểm a khoản 1 phần I")

    assert found(plan_file(tmp_path, nobody)) == [(line_of(OTHER), "/tasks/1", "no_agency")]
    said = ("timing: {kind: continuous}", "timing: {kind: continuous}, unassigned: true")
    assert found(plan_file(tmp_path, nobody, said)) == []


def test_one_symbol_with_two_dates_must_name_the_misprint(tmp_path: Path) -> None:
    documents = """documents:
- {symbol: 99/QĐ-TTg, issued_on: 2022-06-23, title: Bộ chỉ số, relation: refers_to}
- {symbol: 99/QĐ-TTg, issued_on: 2023-06-23, title: Bộ chỉ số, relation: refers_to%s}
tasks:
"""
    plain = plan_file(tmp_path, ("tasks:\n", documents % ""))
    named = plan_file(
        tmp_path, ("tasks:\n", documents % ", misprint_of: 2022-06-23"), name="named.yaml"
    )

    assert [code for _, _, code in found(plain)] == ["two_dates"]
    assert found(named) == []


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("", 1, "empty_file"),
        ("a: 1\nb: [1, 2\nc: 3\n", 3, "malformed_yaml"),
        ("a: 1\n\tb: 2\n", 2, "malformed_yaml"),
        ("a: \x07\n", 1, "malformed_yaml"),
        ("a: 1\nb: {c: 1, c: 2}\n", 2, "duplicate_key"),
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "unknown_tag"),
        ("a: 1\nb: *nobody\n", 2, "malformed_yaml"),
        ("a: 1\n--- \nb: 2\n", 2, "malformed_yaml"),
        ("a: 1\nb: &self\n  c: *self\n", 2, "too_many_values"),
        ("a:\n  ? [1, 2]\n  : 3\n", 2, "bad_key"),
        ("- " * 30 + "1\n", 1, "too_many_values"),
        ("[" * 5000 + "]" * 5000, 1, "too_many_values"),
        ("- 1\n", 1, "model_type"),
    ],
)
def test_what_yaml_itself_gets_wrong(tmp_path: Path, text: str, line: int, code: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, "utf-8")

    assert (line, code) in [(at, kind) for at, _, kind in found(path)]


def test_a_billion_laughs_end_early(tmp_path: Path) -> None:
    path = tmp_path / "laughs.yaml"
    lines = ["l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 10)]
    path.write_text("\n".join(lines), "utf-8")

    assert [code for _, _, code in found(path)] == ["too_many_values"]


def test_files_that_are_too_large_absent_or_not_utf8(tmp_path: Path) -> None:
    large, latin = tmp_path / "large.yaml", tmp_path / "latin.yaml"
    large.write_bytes(b"#" * (MAX_BYTES + 1))
    latin.write_bytes("format: 1\ntitle: Kế".encode("utf-16"))

    assert found(large) == [(1, "", "file_too_large")]
    assert found(latin) == [(1, "", "not_utf8")]
    assert found(tmp_path / "absent.yaml") == [(1, "", "unreadable_file")]


def test_days_numbers_and_yes_stay_what_json_makes_of_them(tmp_path: Path) -> None:
    path = plan_file(
        tmp_path, ("title: Kế hoạch mẫu", "title: yes"), ("name: Người Ký", "name: no")
    )

    assert found(path) == []
