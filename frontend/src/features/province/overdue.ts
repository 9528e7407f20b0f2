/** Overdue assignments, one line per task and due day. Pure. */
import type { Plan } from "@/api/clients";

type Item = Plan["AssignmentItem"];

export interface OverdueTask {
  key: string;
  first: Item;
  due_on: string;
  /** Who owes it, as answered for today; copies of two predecessors name their successor once. */
  agencies: Item["unit"][];
}

/** The longest overdue first, then the one that most agencies owe. */
export function byTask(items: readonly Item[]): OverdueTask[] {
  const tasks = new Map<string, OverdueTask>();
  for (const item of items) {
    const due_on = item.due_on ?? item.as_of;
    const key = `${item.task.id} ${item.occurrence?.label ?? ""} ${due_on}`;
    const task = tasks.get(key) ?? { key, first: item, due_on, agencies: [] };
    const agency = item.answered_by ?? item.unit;
    if (!task.agencies.some((one) => one.id === agency.id)) task.agencies.push(agency);
    tasks.set(key, task);
  }
  return [...tasks.values()].sort(
    (a, b) => a.due_on.localeCompare(b.due_on) || b.agencies.length - a.agencies.length,
  );
}
