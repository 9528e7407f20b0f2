import { expect, test } from "vitest";
import { timeScale } from "./time-scale";

test("near years are in quarters, far ones in brief", () => {
  const scale = timeScale("2025-01-01", "2030-12-31", "2026-11-21");

  expect(scale.columns.filter((c) => c.year === 2026).map((c) => c.quarter)).toEqual([1, 2, 3, 4]);
  expect(scale.columns.filter((c) => c.year === 2029).map((c) => c.quarter)).toEqual([null]);
  const width = scale.columns.reduce((sum, c) => sum + c.width, 0);
  expect(width).toBeCloseTo(100);
});

test("days stand in order, and outside ones at the ends", () => {
  const scale = timeScale("2025-01-01", "2030-12-31", "2026-11-21");

  expect(scale.place("2024-12-31")).toBe(0);
  expect(scale.place("2031-01-01")).toBe(100);
  expect(scale.place("2026-07-01")).toBeGreaterThan(scale.place("2026-04-01"));
  expect(scale.place("2027-01-01")).toBeCloseTo(
    scale.columns.find((c) => c.year === 2027)?.left ?? -1,
  );
});

test("a plan of one year is all quarters, also when it has long ended", () => {
  const scale = timeScale("2018-01-01", "2018-12-31", "2026-11-21");

  expect(scale.columns).toHaveLength(4);
  expect(scale.place("2026-11-21")).toBe(100);
});
