/** What a row of the scoreboard says of a province. Pure. */
import type { Plan } from "@/api/clients";
import { given } from "@/lib/standing";

export type Row = Plan["BoardRow"];
export type Counts = Plan["Counts"];

export const hasPlan = (row: Row | undefined): row is Row =>
  row !== undefined && given(row.counts) > 0;

/** Best first; equal rates by the smaller number overdue. Rows without a rate have no rank. */
export function ranked(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.on_time_rate !== null)
    .sort(
      (a, b) =>
        (b.on_time_rate ?? 0) - (a.on_time_rate ?? 0) || a.counts.n_overdue - b.counts.n_overdue,
    );
}

/** Those with most overdue first, then the lower rate; without anything overdue they are not listed. */
export function worst(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.counts.n_overdue > 0)
    .sort(
      (a, b) =>
        b.counts.n_overdue - a.counts.n_overdue ||
        (a.on_time_rate ?? 100) - (b.on_time_rate ?? 100),
    );
}
