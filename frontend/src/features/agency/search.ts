import { oneOf } from "@/lib/search";

export const workStates = [
  "overdue",
  "due_soon",
  "in_time",
  "late",
  "on_time",
  "no_deadline",
  "excluded",
] as const;
export type WorkState = (typeof workStates)[number];

export interface AgencySearch {
  state?: WorkState | undefined;
}

export const agencySearch = (search: Record<string, unknown>): AgencySearch => ({
  state: oneOf(search.state, workStates),
});
