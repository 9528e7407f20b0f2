import { text } from "@/lib/search";

export interface SuccessionSearch {
  /** Ids of the units that the wizard begins with, comma between. */
  units?: string | undefined;
  step?: string | undefined;
}

export const successionSearch = (search: Record<string, unknown>): SuccessionSearch => ({
  units: text(search.units),
  step: text(search.step),
});
