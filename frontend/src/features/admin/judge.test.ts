import { expect, test } from "vitest";
import { daysIdle, weakKeepers } from "./judge";

test("who holds two roles is counted once", () => {
  const found = weakKeepers([
    { id: 1, second_factor: false },
    { id: 2, second_factor: true },
    { id: 1, second_factor: false },
  ]);
  expect(found.all).toBe(2);
  expect(found.weak.map((person) => person.id)).toEqual([1]);
});

test("a machine that never came is idle since it was made", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const created_at = "2026-08-01T00:00:00Z";
  expect(daysIdle({ created_at, last_used_at: "2026-11-22T11:00:00Z" }, now)).toBe(0);
  expect(daysIdle({ created_at, last_used_at: null }, now)).toBe(113);
});
