/** What the chart draws, from the answers of the service. Pure. */
import type { Format } from "@/lib/format";
import type { TrajectoryData } from "@/ui/trajectory-option";
import { forecastBand, type Seen } from "./forecast";
import { MERGED_ON } from "./place";
import type { Assessment, Indicator, Series } from "./queries";

/** Whether it has figures to draw; the others are done or not, or are found in another plan. */
export const isMeasured = (kind: Indicator["kind"]): boolean =>
  kind !== "qualitative" && kind !== "reference";

export const unitOf = (kind: Indicator["kind"]): string => (kind === "ratio" ? "%" : "");

/** A figure as it is read: a rate with its sign, a qualitative one as done or not. */
export function figureText(
  kind: Indicator["kind"],
  value: string | number,
  format: Format,
  done: { yes: string; no: string },
): string {
  if (kind === "qualitative") return Number(value) >= 1 ? done.yes : done.no;
  const digits = kind === "count" ? 0 : 1;
  return format.decimal(value, digits) + unitOf(kind);
}

export const num = (figure: string | null | undefined): number | null =>
  figure === null || figure === undefined ? null : Number(figure);

/** Periods with a value, oldest first. */
export function seenPoints(series: Series): (Seen & { derived: boolean })[] {
  return series.points
    .flatMap((p) =>
      p.value === null
        ? []
        : [
            {
              period: p.period,
              on: p.last_day,
              value: Number(p.value),
              derived: p.derived_from.length > 0,
            },
          ],
    )
    .sort((a, b) => a.on.localeCompare(b.on));
}

export function trajectoryData(
  series: Series,
  assessment: Assessment | undefined,
  cap: number | null,
  today: string,
): TrajectoryData {
  const observed = seenPoints(series);
  const targets = (assessment?.targets ?? []).flatMap((t) =>
    t.value === null
      ? []
      : [
          {
            on: t.due_on,
            value: Number(t.value),
            year: t.year,
            met: t.result === "met" ? true : t.result === "not_met" ? false : null,
          },
        ],
  );
  return {
    path: (assessment?.path ?? []).map((p) => ({ on: p.on, value: Number(p.value) })),
    observed,
    forecast: assessment ? forecastBand(assessment, observed, cap) : [],
    targets,
    today,
    merged: observed.some((p) => p.derived || p.on < MERGED_ON) ? MERGED_ON : null,
    unit: unitOf(series.indicator.kind),
    cap,
  };
}
