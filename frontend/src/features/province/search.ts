import { isoDay, text } from "@/lib/search";

export interface ProvinceSearch {
  as_of?: string | undefined;
  /** The id of one plan; without it all plans of the province count. */
  plan?: string | undefined;
}

export const provinceSearch = (search: Record<string, unknown>): ProvinceSearch => ({
  as_of: isoDay(search.as_of),
  plan: text(search.plan),
});
