import { text } from "@/lib/search";

export interface TaskSearch {
  /** The assignment that is open, as links of alerts name it. */
  assignment?: string | undefined;
}

export const taskSearch = (search: Record<string, unknown>): TaskSearch => ({
  assignment: text(search.assignment),
});
