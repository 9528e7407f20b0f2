import { expect, test } from "vitest";
import { daysLater, readDay, typedDay } from "./typed-day";

test.each([
  ["1/7/2025", "2025-07-01"],
  [" 01-07-2025 ", "2025-07-01"],
  ["01.07.2025", "2025-07-01"],
  ["2025-7-1", "2025-07-01"],
  ["31/2/2026", undefined],
  ["7/2025", undefined],
  ["12/24/2026", undefined],
  ["", undefined],
])("%s is read as %s", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test("a day is shown as it is typed, and counted across the year's end", () => {
  expect(typedDay("2025-07-01")).toBe("01/07/2025");
  expect(typedDay(undefined)).toBe("");
  expect(daysLater("2026-12-31", 1)).toBe("2027-01-01");
});
