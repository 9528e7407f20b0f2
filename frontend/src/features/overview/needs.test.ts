import { expect, test } from "vitest";
import { needs } from "./needs";
import type { Row } from "./standing";

function row(
  short_name: string,
  code: string,
  counts: Partial<Row["counts"]>,
  rate: number | null,
) {
  const all = {
    n_on_time: 0,
    n_late: 0,
    n_in_time: 0,
    n_due_soon: 0,
    n_overdue: 0,
    n_no_deadline: 0,
    n_pending: 0,
    n_excluded: 0,
    n_all: 0,
    ...counts,
  };
  return {
    unit: {
      id: Number(code),
      key: code,
      name: short_name,
      short_name,
      code,
      h_code: null,
      valid_to: null,
      kind: "province",
    },
    counts: all,
    completion_rate: null,
    on_time_rate: rate,
    overdue_rate: null,
    progress: null,
    requested_only: false,
    reason: null,
  } satisfies Row;
}

const nothing = { agencies: [], league: undefined, feeds: [] };

test("a country in good order needs no word", () => {
  const provinces = [row("Đồng Tháp", "82", { n_on_time: 9, n_all: 9 }, 100)];
  expect(needs({ ...nothing, provinces })).toEqual([]);
});

test("the province with most overdue comes first and leads to its overdue list", () => {
  const provinces = [
    row("Lạng Sơn", "20", { n_overdue: 2, n_on_time: 8, n_all: 10 }, 80),
    row("Đồng Tháp", "82", { n_overdue: 5, n_on_time: 95, n_all: 100 }, 95),
  ];
  const [first, second] = needs({ ...nothing, provinces });
  expect(first).toMatchObject({
    id: "overdue",
    names: { place: "Đồng Tháp" },
    link: { to: "/provinces/$code", params: { code: "82" }, hash: "overdue" },
  });
  expect(second).toMatchObject({
    id: "lowest",
    names: { place: "Lạng Sơn" },
    numbers: { rate: 80 },
  });
});

test("a province without a rate is never called the lowest", () => {
  const provinces = [
    row("Đồng Tháp", "82", { n_on_time: 9, n_late: 1, n_all: 10 }, 90),
    row("Lạng Sơn", "20", { n_no_deadline: 4 }, null),
  ];
  expect(needs({ ...nothing, provinces }).map((need) => need.id)).toEqual(["late"]);
});
