/** What the rows of the scoreboard say of the agencies of one province. Pure. */
import type { Plan } from "@/api/clients";
import { fallenDue } from "@/lib/standing";
import { stateOrder } from "@/theme/tokens";

export type Row = Plan["BoardRow"];
export type Counts = Plan["Counts"];

/** What was stopped, or fell due before the plan was issued, is not owed. */
export const countedStates = stateOrder.filter(
  (state) => state !== "excluded" && state !== "missing",
);

/** Counted bodies before those that were only asked; then most overdue, then the lower rate, then the name. */
function byWeight(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.requested_only) - Number(b.requested_only) ||
      b.counts.n_overdue - a.counts.n_overdue ||
      (a.on_time_rate ?? 101) - (b.on_time_rate ?? 101) ||
      a.unit.name.localeCompare(b.unit.name, "vi"),
  );
}

const isCommune = (row: Row) => row.unit.kind === "commune";

/** Communes are many and do the same: they stand together below the agencies of the province. */
export function apart(rows: readonly Row[]): { agencies: Row[]; communes: Row[] } {
  return {
    agencies: byWeight(rows.filter((row) => !isCommune(row))),
    communes: byWeight(rows.filter(isCommune)),
  };
}

/** The counts of several rows together; their rate is reckoned anew from the sums. */
export function together(rows: readonly Row[]): { counts: Counts; on_time_rate: number | null } {
  const names = Object.keys(rows[0]?.counts ?? {}) as (keyof Counts)[];
  const counts = Object.fromEntries(
    names.map((name) => [name, rows.reduce((sum, row) => sum + row.counts[name], 0)]),
  ) as unknown as Counts;
  const due = fallenDue(counts);
  return { counts, on_time_rate: due === 0 ? null : (counts.n_on_time / due) * 100 };
}
