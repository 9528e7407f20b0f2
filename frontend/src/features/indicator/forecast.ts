/** The forecast as a band: what the service foretells, and how sure the pace is. Pure. */
import { nextEnd, nextPeriod } from "@/lib/periods";
import type { TrajectoryData } from "@/ui/trajectory-option";
import type { Assessment } from "./queries";

export interface Seen {
  period: string;
  on: string;
  value: number;
}

const WINDOW = 6;

/** Half the distance between the quartiles of all pairwise slopes of the last six periods. */
export function spread(values: readonly number[]): number {
  const last = values.slice(-WINDOW);
  const slopes = last
    .flatMap((b, j) => last.slice(0, j).map((a, i) => (b - a) / (j - i)))
    .sort((p, q) => p - q);
  const at = (part: number) => slopes[Math.floor(slopes.length * part)] ?? 0;
  return slopes.length < 3 ? 0 : (at(0.75) - at(0.25)) / 2;
}

/** From the last value, period by period, to the day of the forecast; empty while the pace is unknown. */
export function forecastBand(
  assessment: Pick<Assessment, "observed_pace" | "forecast_on">,
  seen: readonly Seen[],
  cap: number | null,
): TrajectoryData["forecast"] {
  const last = seen.at(-1);
  const { observed_pace, forecast_on } = assessment;
  if (!last || observed_pace === null || forecast_on === null) return [];
  const pace = Number(observed_pace);
  const half = spread(seen.map((s) => s.value));
  const within = (v: number) => Math.max(0, cap === null ? v : Math.min(cap, v));
  const band: TrajectoryData["forecast"][number][] = [];
  let [code, on] = [last.period, last.on];
  for (let i = 0; on <= forecast_on && i <= 200; i += 1) {
    band.push({
      on,
      low: within(last.value + (pace - half) * i),
      mid: within(last.value + pace * i),
      high: within(last.value + (pace + half) * i),
    });
    on = nextEnd(code, on);
    code = nextPeriod(code);
  }
  return band.length > 1 ? band : [];
}
