import { isoDay, oneOf, text } from "@/lib/search";

export const planStates = [
  "overdue",
  "due_soon",
  "in_time",
  "late",
  "on_time",
  "no_deadline",
] as const;
export type PlanState = (typeof planStates)[number];
export const planStatuses = ["draft", "in_force", "completed", "superseded", "archived"] as const;

export interface PlansSearch {
  status?: (typeof planStatuses)[number] | undefined;
  q?: string | undefined;
}

export const plansSearch = (search: Record<string, unknown>): PlansSearch => ({
  status: oneOf(search.status, planStatuses),
  q: text(search.q),
});

export interface PlanSearch {
  state?: PlanState | undefined;
  /** Key of an agency: only what it, its predecessors or bodies below it hold. */
  unit?: string | undefined;
  channel?: string | undefined;
  as_of?: string | undefined;
  /** The whole printed outline, also clauses without tasks. */
  outline?: "all" | undefined;
}

export const planSearch = (search: Record<string, unknown>): PlanSearch => ({
  state: oneOf(search.state, planStates),
  unit: text(search.unit),
  channel: text(search.channel),
  as_of: isoDay(search.as_of),
  outline: oneOf(search.outline, ["all"]),
});
