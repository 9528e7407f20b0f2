import { expect, test } from "vitest";
import { formatFor } from "@/lib/format";
import { surface } from "@/theme/tokens";
import { extent, niceStep, type TrajectoryData, told, trajectoryOption } from "./trajectory-option";

const words = {
  today: (day: string) => `Hôm nay ${day}`,
  merged: (day: string) => `Hợp nhất ${day}`,
  forecast: "Dự báo theo nhịp",
  forecastShort: "Dự báo",
  path: "Lộ trình",
  base: (value: string) => `Gốc ${value}`,
  met: "Đạt",
  notMet: "Không đạt",
  derived: "cộng dồn",
  cut: (day: string) => `chốt ${day}`,
};
const look = {
  paint: surface.light,
  mode: "light" as const,
  format: formatFor("vi"),
  words,
  width: 900,
};

const data: TrajectoryData = {
  path: [
    { on: "2024-12-14", value: 31.8 },
    { on: "2025-12-14", value: 50 },
    { on: "2030-12-14", value: 70 },
  ],
  observed: [
    { on: "2025-06-14", value: 37.6, period: "2025-Q2", derived: true },
    { on: "2026-09-14", value: 51.6, period: "2026-Q3", derived: false },
  ],
  forecast: [
    { on: "2026-09-14", low: 51.6, mid: 51.6, high: 51.6 },
    { on: "2030-12-14", low: 80, mid: 90, high: 100 },
  ],
  targets: [
    { on: "2025-12-14", value: 50, year: 2025, met: false },
    { on: "2030-12-14", value: 70, year: 2030, met: null },
  ],
  today: "2026-11-21",
  merged: "2025-07-01",
  unit: "%",
  cap: 100,
};

const named = (option: ReturnType<typeof trajectoryOption>, name: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the series of a chart differ in shape.
  option.series.find((s) => s.name === name) as any;

test("values added up from old provinces are hollow, reported ones solid", () => {
  const [old, now] = named(trajectoryOption(data, look), "observed").data;

  expect(old.itemStyle.color).toBe(surface.light.card);
  expect(now.itemStyle.color).not.toBe(surface.light.card);
});

test("a closed target carries its verdict, a coming one its year", () => {
  const labels = named(trajectoryOption(data, look), "path").markPoint.data.map(
    (mark: { label: { formatter: string } }) => mark.label.formatter,
  );

  expect(labels).toEqual(["50% · Không đạt", "70%\n2030", "Gốc 31,8%", "Lộ trình"]);
});

test("today and the merger stand upright; without old values there is no merger line", () => {
  const lines = (d: TrajectoryData) =>
    named(trajectoryOption(d, look), "path").markLine.data.map((l: { xAxis: string }) => l.xAxis);

  expect(lines(data)).toEqual(["2026-11-21", "2025-07-01"]);
  expect(lines({ ...data, merged: null })).toEqual(["2026-11-21"]);
});

test("the band is the height above an invisible floor; without a pace nothing is foretold", () => {
  const option = trajectoryOption(data, look);

  expect(named(option, "band").data[1]).toEqual(["2030-12-14", 20]);
  const bare = trajectoryOption({ ...data, forecast: [] }, look);
  expect(bare.series.map((s) => s.name)).toEqual(["path", "observed"]);
});

test("the axes hold everything that is drawn", () => {
  const ends = extent(data);

  expect(ends.from < "2024-12-14" && ends.to > "2030-12-14").toBe(true);
  expect(ends.low).toBeLessThanOrEqual(31.8);
  expect(ends.high).toBe(100);
  expect(extent({ ...data, cap: null }).high).toBeGreaterThanOrEqual(100);
});

test.each([
  [100, 20],
  [37, 10],
  [7, 2],
  [1200, 500],
])("an axis to %d has steps of %d", (high, step) => {
  expect(niceStep(high)).toBe(step);
});

test("the reading says the period, the cut-off and where it was added up", () => {
  const text = told(data, look, [{ seriesName: "observed", dataIndex: 0 }]);

  expect(text).toBe("<b>Quý II/2025</b>, chốt 14/06/2025<br>37,6%<br>cộng dồn");
});
