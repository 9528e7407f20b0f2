/** Answers of the plan and KPI services for tests, typed by the generated types. Never part of the product. */
import type { Assignment, Observation, Report } from "./queries";

const unit = {
  id: 7,
  key: "dong-thap/so-giao-duc-va-dao-tao",
  name: "Sở Giáo dục và Đào tạo",
  short_name: "Sở GD&ĐT",
  code: null,
  h_code: "H20.08",
  valid_to: null,
  kind: "department",
} as const;

export function makeReport(own: Partial<Report> = {}): Report {
  return {
    id: 1,
    number: 1,
    state: "submitted",
    percent: 60,
    text: "Đã tổ chức hai cuộc thi.",
    obstacles: null,
    recommendations: null,
    unit,
    author: "Đỗ Thu Hà",
    created_at: "2026-11-19T09:00:00+07:00",
    submitted_on: "2026-11-19",
    decided_at: null,
    decided_by: null,
    decision_note: null,
    quantities: [],
    evidence: [],
    simulated: true,
    ...own,
  };
}

export function makeAssignment(own: Partial<Assignment> = {}): Assignment {
  return {
    id: 12,
    task: { id: 3, code: "IV.4.b", title: "Tổ chức cuộc thi tìm hiểu", timing: "one_off" },
    plan: { id: 1, code: "tg-2025", symbol: "101/KH-UBND", title: "Kế hoạch 2025" },
    unit,
    answered_by: unit,
    role: "lead",
    via_group: null,
    workflow: "in_progress",
    state: "overdue",
    percent: 40,
    confirmed_percent: 20,
    due_on: "2026-10-31",
    original_due_on: "2026-09-30",
    submitted_on: null,
    occurrence: null,
    counted: true,
    subordinate: true,
    weight: 1,
    may: ["report", "submit"],
    returned: null,
    contents_visible: true,
    version: 3,
    simulated: true,
    as_of: "2026-11-21",
    close_reason: null,
    reports: [],
    events: [],
    etag: '"v3"',
    ...own,
  };
}

export function makeObservation(own: Partial<Observation> = {}): Observation {
  const value = {
    state: "reported",
    numerator: "570",
    denominator: "1000",
    value: "57",
    source: "manual",
    receipt: null,
    simulated: true,
  } as const;
  return {
    id: "o1",
    indicator: {
      code: "DVC-STAFF-COMM",
      name: "Cán bộ được truyền thông",
      unit: "%",
      kind: "ratio",
      direction: "up",
    },
    org_unit: unit,
    period: "2026-Q2",
    period_from: "2026-03-15",
    period_to: "2026-06-14",
    workflow: "approved",
    current: value,
    published: value,
    note: null,
    version: 2,
    updated_at: "2026-06-20T09:00:00+07:00",
    may: ["change"],
    simulated: true,
    ...own,
  };
}
