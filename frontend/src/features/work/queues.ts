/** What the person owes, in the order in which it should be done. Pure. */
import { owedPeriod } from "@/lib/periods";
import type { AssignmentItem, Observation } from "./queries";

const urgency: Record<AssignmentItem["state"], number> = {
  overdue: 0,
  due_soon: 1,
  in_time: 2,
  no_deadline: 3,
  late: 4,
  on_time: 4,
  excluded: 5,
};

/** Overdue first, then the nearest due day; work without a day last. */
export function inOrder(items: readonly AssignmentItem[]): AssignmentItem[] {
  const due = (item: AssignmentItem) => item.due_on ?? "9999";
  return [...items].sort(
    (a, b) => urgency[a.state] - urgency[b.state] || due(a).localeCompare(due(b)) || a.id - b.id,
  );
}

export interface ValueWork {
  key: string;
  /** The row that is changed, when the period has one. */
  existing: Observation | null;
  /** The last value of the same series. */
  last: Observation | null;
  indicator: Observation["indicator"];
  org_unit: Observation["org_unit"];
  period: string;
}

const newest = (a: Observation, b: Observation) => b.period_to.localeCompare(a.period_to);

/** Drafts and returned values, and series whose last closed period has no value yet. */
export function valueQueues(rows: readonly Observation[], today: string) {
  const series = new Map<string, Observation[]>();
  for (const row of [...rows].sort(newest)) {
    const key = `${row.indicator.code} ${row.org_unit.id}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  const enter: ValueWork[] = [];
  for (const [key, all] of series) {
    const open = all.filter((r) => r.workflow === "draft" || r.workflow === "returned");
    for (const row of open.filter((r) => r.may.length > 0)) {
      const last = all.find((r) => r.period_to < row.period_to) ?? null;
      enter.push({ ...named(row), key: `${key} ${row.period}`, existing: row, last });
    }
    const head = all[0];
    const owed = head && head.may.length > 0 && owedPeriod(head.period, head.period_to, today);
    if (owed) {
      enter.push({
        ...named(head),
        key: `${key} ${owed}`,
        existing: null,
        last: head,
        period: owed,
      });
    }
  }
  const approve = rows.filter((r) => r.workflow === "submitted" && r.may.includes("approve"));
  const waiting = rows.filter((r) => r.workflow === "submitted" && !r.may.includes("approve"));
  return { enter, approve, waiting };
}

const named = ({ indicator, org_unit, period }: Observation) => ({ indicator, org_unit, period });
