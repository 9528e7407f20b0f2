import { text } from "@/lib/search";

export interface WorkSearch {
  /** The row that is open: "a12" an assignment, "v…" a value to enter. */
  open?: string | undefined;
}

export const workSearch = (search: Record<string, unknown>): WorkSearch => ({
  open: text(search.open),
});
