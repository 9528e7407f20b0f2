/** Sums over the counts of a scoreboard row. Pure. */
import type { StateCounts } from "./counts";

export interface AllCounts extends StateCounts {
  /** What the rates divide by: on_time + late + in_time + overdue. */
  n_all: number;
}

/** All that was given to somebody, with or without a deadline, stopped or not. */
export const given = (counts: AllCounts): number =>
  counts.n_all + counts.n_no_deadline + counts.n_excluded;

/** Fell due or was finished: the denominator of the on-time rate. */
export const fallenDue = (counts: StateCounts): number =>
  counts.n_on_time + counts.n_late + counts.n_overdue;
