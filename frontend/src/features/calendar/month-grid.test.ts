import { describe, expect, it } from "vitest";
import { dayByKey, lookOf, monthsOf, weekday, weeksOf } from "./month-grid";

const days = (month: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({ day: `${month}-${String(i + 1).padStart(2, "0")}` }));

describe("the grid of a month", () => {
  it("begins with Monday and has only whole weeks", () => {
    // 1 November 2026 is a Sunday.
    const weeks = weeksOf(days("2026-11", 30));
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([
      ...Array(6).fill(null),
      "2026-11-01",
    ]);
    expect(weeks.at(-1)?.[0]?.day).toBe("2026-11-30");
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it("has no empty week when a month begins on Monday and ends on Sunday", () => {
    // February 2027: Monday the 1st to Sunday the 28th.
    expect(weeksOf(days("2027-02", 28))).toHaveLength(4);
    expect(weeksOf([])).toEqual([]);
  });

  it("puts days into their months", () => {
    const months = monthsOf([...days("2026-11", 2), ...days("2026-12", 1)]);
    expect(months.map(([month, all]) => [month, all.length])).toEqual([
      ["2026-11", 2],
      ["2026-12", 1],
    ]);
  });
});

describe("how a day looks", () => {
  it.each([
    ["2026-11-20", true, "plain"],
    ["2026-11-21", false, "weekend"],
    ["2026-11-20", false, "off"],
    ["2026-11-21", true, "worked"],
  ] as const)("%s worked %s is %s", (day, working, look) => {
    expect(lookOf({ day, working })).toBe(look);
  });

  it("counts the week from Monday", () => {
    expect([weekday("2026-11-23"), weekday("2026-11-22")]).toEqual([0, 6]);
  });
});

describe("keys", () => {
  it("walk days and weeks inside the year", () => {
    expect(dayByKey("2026-03-01", "ArrowLeft")).toBe("2026-02-28");
    expect(dayByKey("2026-03-01", "ArrowDown")).toBe("2026-03-08");
    expect(dayByKey("2026-01-03", "ArrowUp")).toBeUndefined();
    expect(dayByKey("2026-01-03", "x")).toBeUndefined();
  });
});
