import { isoDay, oneOf, text } from "@/lib/search";

export interface IndicatorsSearch {
  /** Code or key of the unit that is judged; the reader's province without it. */
  unit?: string | undefined;
  plan?: string | undefined;
  as_of?: string | undefined;
}

export const indicatorsSearch = (search: Record<string, unknown>): IndicatorsSearch => ({
  unit: text(search.unit),
  plan: text(search.plan),
  as_of: isoDay(search.as_of),
});

export interface IndicatorSearch extends IndicatorsSearch {
  map?: "new" | "old" | undefined;
}

export const indicatorSearch = (search: Record<string, unknown>): IndicatorSearch => ({
  ...indicatorsSearch(search),
  map: oneOf(search.map, ["new", "old"]),
});
