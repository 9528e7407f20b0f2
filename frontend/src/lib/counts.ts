import type { State } from "@/theme/tokens";

/** The counts as every scoreboard answers them. `n_in_time` contains `n_due_soon`, as in the rates. */
export interface StateCounts {
  n_on_time: number;
  n_late: number;
  n_in_time: number;
  n_due_soon: number;
  n_overdue: number;
  n_no_deadline: number;
  n_excluded: number;
}

export type BarCounts = Record<State, number>;

/** The same counts for a bar, where due soon stands apart from the rest that is in time. */
export function barCounts(counts: StateCounts): BarCounts {
  return {
    on_time: counts.n_on_time,
    late: counts.n_late,
    in_time: counts.n_in_time - counts.n_due_soon,
    due_soon: counts.n_due_soon,
    overdue: counts.n_overdue,
    no_deadline: counts.n_no_deadline,
    excluded: counts.n_excluded,
    missing: 0,
  };
}
