import { expect, test } from "vitest";
import { apart, type Row, together } from "./standing";

let id = 0;
function row(name: string, kind: Row["unit"]["kind"], given: Partial<Row>): Row {
  id += 1;
  return {
    unit: { id, key: name, name, short_name: name, code: null, h_code: null, valid_to: null, kind },
    counts: counts({}),
    completion_rate: null,
    on_time_rate: null,
    overdue_rate: null,
    progress: null,
    requested_only: false,
    reason: null,
    ...given,
  };
}
const counts = (some: Partial<Row["counts"]>): Row["counts"] => ({
  n_on_time: 0,
  n_late: 0,
  n_in_time: 0,
  n_due_soon: 0,
  n_overdue: 0,
  n_no_deadline: 0,
  n_pending: 0,
  n_excluded: 0,
  n_all: 0,
  ...some,
});

test("most overdue first, then the lower rate; who was only asked comes last; communes stand apart", () => {
  const rows = [
    row("Báo", "press", { requested_only: true, counts: counts({ n_overdue: 9 }) }),
    row("Sở Y tế", "department", { on_time_rate: 90 }),
    row("Xã Một", "commune", { on_time_rate: 10 }),
    row("Sở Nội vụ", "department", { on_time_rate: 80 }),
    row("Sở Xây dựng", "department", { counts: counts({ n_overdue: 2 }), on_time_rate: 99 }),
    row("Thanh tra", "department", { on_time_rate: null }),
  ];
  const { agencies, communes } = apart(rows);
  expect(agencies.map((one) => one.unit.name)).toEqual([
    "Sở Xây dựng",
    "Sở Nội vụ",
    "Sở Y tế",
    "Thanh tra",
    "Báo",
  ]);
  expect(communes.map((one) => one.unit.name)).toEqual(["Xã Một"]);
});

test("the rate of several units is reckoned from their sums, never as a mean of rates", () => {
  const rows = [
    row("A", "commune", { counts: counts({ n_on_time: 1, n_all: 1 }), on_time_rate: 100 }),
    row("B", "commune", { counts: counts({ n_late: 9, n_all: 9 }), on_time_rate: 0 }),
  ];
  expect(together(rows)).toMatchObject({ on_time_rate: 10, counts: { n_all: 10 } });
  expect(together([row("C", "commune", {})]).on_time_rate).toBeNull();
});
