/** What the person owes, in the order in which it should be done. Pure. */
import { periodToEnter } from "@/lib/periods";
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
  end: string;
  closed: boolean;
}

/** The directory names what has ended by its year: its successor reports from then on. */
const hasEnded = (row: Observation) => /-den-\d{4}(\/|$)/.test(row.org_unit.key);

const newest = (a: Observation, b: Observation) => b.period_to.localeCompare(a.period_to);

/** Drafts and returned values, closed periods without a value, then the running period of each series. */
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
      enter.push({
        ...named(row),
        key: `${key} ${row.period}`,
        existing: row,
        last,
        end: row.period_to,
        closed: row.period_to <= today,
      });
    }
    const head = all[0];
    if (head && head.may.length > 0 && !hasEnded(head)) {
      const { period, end, closed } = periodToEnter(head.period, head.period_to, today);
      enter.push({
        ...named(head),
        key: `${key} ${period}`,
        existing: null,
        last: head,
        period,
        end,
        closed,
      });
    }
  }
  const approve = rows.filter((r) => r.workflow === "submitted" && r.may.includes("approve"));
  const waiting = rows.filter((r) => r.workflow === "submitted" && !r.may.includes("approve"));
  enter.sort((a, b) => Number(b.closed) - Number(a.closed));
  return { enter, approve, waiting };
}

const named = ({ indicator, org_unit, period }: Observation) => ({ indicator, org_unit, period });
