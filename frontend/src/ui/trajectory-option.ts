import type { TFunction } from "i18next";
import type { Format } from "@/lib/format";
import { type Mode, stateTone, type surface, type } from "@/theme/tokens";
import { targetMarks, uprights } from "./trajectory-marks";

export interface Point {
  on: string;
  value: number;
}
export interface TrajectoryData {
  /** The approved way: baseline first, then the target points. */
  path: readonly Point[];
  observed: readonly (Point & { period: string; derived: boolean })[];
  /** From the last value on; empty while the pace is unknown. */
  forecast: readonly { on: string; low: number; mid: number; high: number }[];
  targets: readonly (Point & { year: number; met: boolean | null })[];
  today: string;
  /** The day on which the old provinces became one, where it matters. */
  merged: string | null;
  /** What follows a number ("%"). */
  unit: string;
  /** The end that no value can pass, for a rate 100. */
  cap: number | null;
}
export interface Look {
  paint: (typeof surface)[Mode];
  mode: Mode;
  format: Format;
  words: TrajectoryWords;
  width: number;
}

export function trajectoryWords(t: TFunction<"ui">) {
  return {
    today: (day: string) => t("trajectory.today", { day }),
    merged: (day: string) => t("trajectory.merged", { day }),
    forecast: t("trajectory.forecast"),
    forecastShort: t("trajectory.forecastShort"),
    path: t("trajectory.path"),
    base: (value: string) => t("trajectory.base", { value }),
    met: t("verdict.met"),
    notMet: t("verdict.notMet"),
    derived: t("trajectory.derived"),
    cut: (day: string) => t("trajectory.cut", { day }),
  };
}
export type TrajectoryWords = ReturnType<typeof trajectoryWords>;

/** Values and days at the ends of the axes: a little room around everything that is drawn. */
export function extent(d: TrajectoryData): { from: string; to: string; low: number; high: number } {
  const points = [...d.path, ...d.observed, ...d.targets];
  const days = [...points.map((p) => p.on), ...d.forecast.map((f) => f.on), d.today].sort();
  const values = [...points.map((p) => p.value), ...d.forecast.flatMap((f) => [f.low, f.high])];
  const top = Math.max(...values, 0);
  const step = niceStep(d.cap ?? top);
  const low = Math.max(0, Math.floor((Math.min(...values) - step / 2) / step) * step);
  const high = d.cap ?? Math.ceil((top * 1.05) / step) * step;
  return {
    from: shift(days[0] ?? d.today, -100),
    to: shift(days.at(-1) ?? d.today, 50),
    low,
    high: Math.max(high, low + step),
  };
}

const shift = (iso: string, by: number): string =>
  new Date(Date.parse(iso) + by * 86_400_000).toISOString().slice(0, 10);

/** About five lines: 1, 2 or 5 times a power of ten. */
export function niceStep(high: number): number {
  const rough = Math.max(high, 1e-6) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = [1, 2, 5, 10].find((n) => n * power >= rough * 0.999) ?? 10;
  return lead * power;
}

/** Everything is labelled where it is; there is no legend to look up. */
export function trajectoryOption(d: TrajectoryData, look: Look) {
  const { paint, mode, width } = look;
  const blue = stateTone[mode].in_time;
  const ends = extent(d);
  const narrow = width < 520;
  const label = {
    fontFamily: type.family,
    fontSize: narrow ? 11 : 12,
    color: paint.inkSoft as string,
  };
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: type.family },
    grid: { left: 8, right: 22, top: 34, bottom: 8, outerBoundsMode: "same" as const },
    tooltip: {
      trigger: "axis" as const,
      backgroundColor: paint.card,
      borderColor: paint.line,
      textStyle: { color: paint.ink, fontSize: 12.5 },
      axisPointer: { lineStyle: { color: paint.lineStrong, type: "solid" as const } },
      formatter: (rows: unknown) => told(d, look, Array.isArray(rows) ? (rows as TipRow[]) : []),
    },
    xAxis: {
      type: "time" as const,
      min: ends.from,
      max: ends.to,
      axisLine: { lineStyle: { color: paint.lineStrong } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...label, formatter: "{yyyy}", hideOverlap: true, color: paint.inkFaint },
      minInterval: 365 * 86_400_000,
    },
    yAxis: {
      type: "value" as const,
      min: ends.low,
      max: ends.high,
      interval: niceStep(ends.high),
      axisLabel: {
        ...label,
        formatter: (v: number) => look.format.count(v) + d.unit,
        color: paint.inkFaint,
      },
      splitLine: { lineStyle: { color: paint.line } },
    },
    series: [
      ...forecastSeries(d, look, label, narrow),
      {
        ...quiet,
        name: "path",
        data: d.path.map(xy),
        lineStyle: { color: paint.ink, width: 2 },
        z: 2,
        markLine: uprights(d, look, label, narrow),
        markPoint: targetMarks(d, look, label, narrow),
      },
      observedSeries(d, look, label, narrow, blue),
    ],
  };
}

export type Label = { fontFamily: string; fontSize: number; color: string };
const xy = (p: Point) => [p.on, p.value];
const quiet = { type: "line" as const, symbol: "none", silent: true, animation: false };

/** The band is two stacked lines: an invisible floor and the height above it. */
function forecastSeries(d: TrajectoryData, { mode, words }: Look, label: Label, narrow: boolean) {
  const last = d.forecast.at(-1);
  if (!last) return [];
  const blue = stateTone[mode].in_time;
  const middle = d.forecast[Math.floor(d.forecast.length / 2)] ?? last;
  const hidden = { ...quiet, stack: "band", lineStyle: { opacity: 0 }, z: 1 };
  return [
    { ...hidden, name: "low", data: d.forecast.map((f) => [f.on, f.low]) },
    {
      ...hidden,
      name: "band",
      areaStyle: { color: blue.fill, opacity: mode === "light" ? 0.13 : 0.22 },
      data: d.forecast.map((f) => [f.on, f.high - f.low]),
    },
    {
      ...quiet,
      name: "forecast",
      lineStyle: { color: blue.fill, width: 1.8, type: [5, 4] },
      data: d.forecast.map((f) => [f.on, f.mid]),
      z: 3,
      markPoint: {
        symbol: "circle",
        symbolSize: 0.1,
        label: {
          ...label,
          show: true,
          formatter: narrow ? words.forecastShort : words.forecast,
          color: blue.text,
          align: "right" as const,
          position: "left" as const,
          lineHeight: 16,
        },
        data: [{ coord: [middle.on, middle.high] }],
      },
    },
  ];
}

function observedSeries(
  d: TrajectoryData,
  { paint, format }: Look,
  label: Label,
  narrow: boolean,
  blue: { fill: string; text: string },
) {
  const last = d.observed.at(-1);
  const solid = { color: blue.fill, borderColor: paint.card as string, borderWidth: 1.5 };
  const hollow = { color: paint.card as string, borderColor: blue.fill, borderWidth: 2 };
  return {
    type: "line" as const,
    name: "observed",
    data: d.observed.map((p) => ({
      value: xy(p),
      symbol: "circle",
      itemStyle: p.derived ? hollow : solid,
    })),
    symbolSize: narrow ? 7 : 9,
    lineStyle: { color: blue.fill, width: 3 },
    itemStyle: { color: blue.fill },
    z: 5,
    markPoint: {
      symbol: "circle",
      symbolSize: 0.1,
      data: last ? [{ coord: xy(last) }] : [],
      label: {
        ...label,
        show: true,
        position: [8, 6] as [number, number],
        formatter: last ? format.decimal(last.value) + d.unit : "",
        fontSize: 15,
        fontWeight: 600 as const,
        color: blue.text,
        backgroundColor: paint.card,
        padding: [1, 3],
      },
    },
  };
}

interface TipRow {
  seriesName: string;
  dataIndex: number;
}

/** What the pointer reads. Only our own figures and words enter this text, never what a person typed. */
export function told(d: TrajectoryData, { format, words }: Look, rows: readonly TipRow[]): string {
  const value = (n: number) => format.decimal(n) + d.unit;
  const seen = rows.find((r) => r.seriesName === "observed");
  const point = seen && d.observed[seen.dataIndex];
  if (point) {
    const derived = point.derived ? `<br>${words.derived}` : "";
    return `<b>${format.period(point.period)}</b>, ${words.cut(format.day(point.on))}<br>${value(point.value)}${derived}`;
  }
  const ahead = rows.find((r) => r.seriesName === "forecast");
  const f = ahead && d.forecast[ahead.dataIndex];
  return f
    ? `${words.forecastShort} ${format.day(f.on)}<br>${value(f.mid)} (${value(f.low)} – ${value(f.high)})`
    : "";
}
