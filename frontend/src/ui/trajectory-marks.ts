/** What stands still on the trajectory: the upright lines, the targets, the baseline and the name of the path. */
import { stateTone } from "@/theme/tokens";
import type { Label, Look, TrajectoryData } from "./trajectory-option";

/** Today, and the day on which the provinces became one. */
export function uprights(d: TrajectoryData, look: Look, label: Label, narrow: boolean) {
  const { paint, format, words } = look;
  const today = {
    xAxis: d.today,
    lineStyle: { color: paint.ink, type: "solid" as const, width: 1 },
    label: {
      formatter: words.today(format.day(d.today)),
      color: paint.ink,
      fontWeight: 600 as const,
      align: narrow ? ("left" as const) : ("center" as const),
    },
  };
  const merged = d.merged && {
    xAxis: d.merged,
    lineStyle: { color: paint.lineStrong, type: [2, 3], width: 1 },
    label: {
      formatter: words.merged(format.day(d.merged)),
      position: "insideStart" as const,
      rotate: 0,
      align: "left" as const,
      verticalAlign: "bottom" as const,
      offset: [6, -6],
      lineHeight: 15,
    },
  };
  return {
    symbol: "none",
    silent: true,
    label: { ...label, position: "end" as const, distance: 6 },
    data: merged ? [today, merged] : [today],
  };
}

type Target = TrajectoryData["targets"][number];

/** A past target carries its verdict; a coming one only its value and year. */
function targetLabel(target: Target, d: TrajectoryData, look: Look, narrow: boolean) {
  const { format, words } = look;
  const whole = Number.isInteger(target.value) ? 0 : 1;
  const value = format.decimal(target.value, whole) + d.unit;
  if (target.met === null) {
    return { position: [-4, 20], align: "center" as const, formatter: `${value}\n${target.year}` };
  }
  const verdict = target.met ? words.met : words.notMet;
  return {
    position: narrow ? "left" : "top",
    align: narrow ? ("right" as const) : ("center" as const),
    formatter: `${value}${narrow ? "\n" : " · "}${verdict}`,
  };
}

export function targetMarks(d: TrajectoryData, look: Look, label: Label, narrow: boolean) {
  const { paint, mode, format, words } = look;
  const base = d.path[0];
  const hue = (met: boolean | null): string =>
    met === null ? paint.ink : stateTone[mode][met ? "on_time" : "overdue"].text;
  const targets = d.targets.map((t) => ({
    coord: [t.on, t.value],
    itemStyle: {
      color: t.met === null ? paint.card : hue(t.met),
      borderColor: hue(t.met),
      borderWidth: 2,
    },
    label: {
      ...label,
      show: true,
      distance: 8,
      fontWeight: 600 as const,
      color: hue(t.met),
      lineHeight: 16,
      ...targetLabel(t, d, look, narrow),
    },
  }));
  const start = base && {
    coord: [base.on, base.value],
    symbol: "circle",
    symbolSize: 9,
    itemStyle: { color: paint.card, borderColor: paint.ink, borderWidth: 2 },
    label: {
      ...label,
      show: true,
      position: "bottom",
      formatter: words.base(format.decimal(base.value) + d.unit),
    },
  };
  const name = pathName(d, look, label);
  return {
    symbol: "diamond",
    symbolSize: 13,
    silent: true,
    data: [...targets, ...(start ? [start] : []), ...(name ? [name] : [])],
  };
}

/** The path is named at the middle of its last stretch, under the line. */
function pathName(d: TrajectoryData, { paint, words }: Look, label: Label) {
  const [a, b] = d.path.slice(-2);
  if (!a || !b) return null;
  const middle = new Date((Date.parse(a.on) + Date.parse(b.on)) / 2).toISOString().slice(0, 10);
  return {
    coord: [middle, (a.value + b.value) / 2],
    symbolSize: 0.1,
    label: {
      ...label,
      show: true,
      position: [0, 12],
      align: "left" as const,
      verticalAlign: "top" as const,
      formatter: words.path,
      color: paint.ink,
    },
  };
}
