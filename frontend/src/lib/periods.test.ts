import { expect, test } from "vitest";
import { nextEnd, nextPeriod, periodToEnter } from "./periods";

test.each([
  ["2026-Q3", "2026-Q4"],
  ["2026-Q4", "2027-Q1"],
  ["2026-H2", "2027-H1"],
  ["2026-12", "2027-01"],
  ["2026-09", "2026-10"],
  ["2026", "2027"],
])("after %s comes %s", (code, next) => {
  expect(nextPeriod(code)).toBe(next);
});

test("official periods end on the 14th, calendar ones with their month", () => {
  expect(nextEnd("2026-Q3", "2026-09-14")).toBe("2026-12-14");
  expect(nextEnd("2026-Q4", "2026-12-31")).toBe("2027-03-31");
  expect(nextEnd("2026-01", "2026-01-31")).toBe("2026-02-28");
});

test("a value is owed once its period has ended, and only the newest", () => {
  const at = (day: string) => periodToEnter("2026-Q2", "2026-06-14", day);

  expect(at("2026-09-13")).toEqual({ period: "2026-Q3", end: "2026-09-14", closed: false });
  expect(at("2026-09-14")).toEqual({ period: "2026-Q3", end: "2026-09-14", closed: true });
  expect(periodToEnter("2025-Q4", "2025-12-14", "2026-11-21")).toEqual({
    period: "2026-Q3",
    end: "2026-09-14",
    closed: true,
  });
});
