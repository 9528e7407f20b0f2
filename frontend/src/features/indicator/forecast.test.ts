import { expect, test } from "vitest";
import { forecastBand, spread } from "./forecast";
import { homePlace, otherPlace, type Province } from "./place";

const seen = [
  { period: "2026-Q1", on: "2026-03-14", value: 40 },
  { period: "2026-Q2", on: "2026-06-14", value: 44 },
  { period: "2026-Q3", on: "2026-09-14", value: 46 },
];

test("the band opens from the last value by the middle half of all pairwise slopes", () => {
  expect(spread(seen.map((s) => s.value))).toBe(1);

  const band = forecastBand({ observed_pace: "3", forecast_on: "2027-03-14" }, seen, 100);

  expect(band).toEqual([
    { on: "2026-09-14", low: 46, mid: 46, high: 46 },
    { on: "2026-12-14", low: 48, mid: 49, high: 50 },
    { on: "2027-03-14", low: 50, mid: 52, high: 54 },
  ]);
});

test("no forecast passes the cap, and none is drawn without a pace", () => {
  const far = forecastBand({ observed_pace: "30", forecast_on: "2027-12-14" }, seen, 100);
  expect(Math.max(...far.map((f) => f.high))).toBe(100);
  expect(forecastBand({ observed_pace: null, forecast_on: "2027-12-14" }, seen, 100)).toEqual([]);
});

const place = (key: string, predecessors: string[] = [], successors: string[] = []) =>
  ({
    key,
    predecessors: predecessors.map((k) => ({ key: k })),
    successors: successors.map((k) => ({ key: k })),
  }) as unknown as Province;

const now = [place("ha-noi"), place("dong-thap", ["tien-giang-den-2025", "dong-thap-den-2025"])];

test("an indicator is read for the reader's province, else where its target was set", () => {
  expect(homePlace("dong-thap/so-y-te", [], now)).toBe("dong-thap");
  expect(homePlace("viet-nam", ["tien-giang-den-2025"], now)).toBe("dong-thap");
  expect(homePlace(null, [], now)).toBe("ha-noi");
});

test("the map switch keeps the place", () => {
  const old = [place("tien-giang-den-2025", [], ["dong-thap"])];

  expect(otherPlace("dong-thap", now, "old")).toBe("tien-giang-den-2025");
  expect(otherPlace("tien-giang-den-2025", old, "new")).toBe("dong-thap");
  expect(otherPlace("ha-noi", now, "old")).toBe("ha-noi");
});
