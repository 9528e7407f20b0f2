/** The days of a year as months and weeks. Pure. */
import { daysLater } from "@/lib/typed-day";

export interface Day {
  day: string;
  working: boolean;
  reason: string | null;
  instrument: string | null;
  provisional: boolean;
  edited: boolean;
}

/** Monday is 0, Sunday 6. */
export const weekday = (iso: string): number => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;

export type Look = "plain" | "weekend" | "off" | "worked";

/** What a day looks like: the plain week, a day off by name, a Saturday or Sunday that is worked. */
export function lookOf({ day, working }: Pick<Day, "day" | "working">): Look {
  const isWeekend = weekday(day) > 4;
  if (working) return isWeekend ? "worked" : "plain";
  return isWeekend ? "weekend" : "off";
}

/** Said of it by somebody: a holiday on a Sunday too. */
export const isNamed = (day: Day): boolean => day.reason !== null;

/** Weeks from Monday to Sunday; null where the month has no day. */
export function weeksOf<One extends { day: string }>(days: readonly One[]): (One | null)[][] {
  const [first] = days;
  if (!first) return [];
  const cells: (One | null)[] = [...Array<null>(weekday(first.day)).fill(null), ...days];
  const rest = (7 - (cells.length % 7)) % 7;
  cells.push(...Array<null>(rest).fill(null));
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}

/** "2026-03" and its days, in order. */
export function monthsOf<One extends { day: string }>(days: readonly One[]): [string, One[]][] {
  const months = new Map<string, One[]>();
  for (const one of days) {
    const month = one.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months];
}

const moves: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Where a key leads from a day; nowhere out of the year. */
export function dayByKey(day: string, key: string): string | undefined {
  const by = moves[key];
  if (by === undefined) return undefined;
  const next = daysLater(day, by);
  return next.slice(0, 4) === day.slice(0, 4) ? next : undefined;
}
