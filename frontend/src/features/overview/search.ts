import { isoDay, oneOf } from "@/lib/search";

export const mapKinds = ["new", "old"] as const;
export type MapKind = (typeof mapKinds)[number];
export const metrics = ["on-time", "adults"] as const;
export type Metric = (typeof metrics)[number];
export const rankEnds = ["low", "high", "all"] as const;

export interface OverviewSearch {
  map?: MapKind | undefined;
  as_of?: string | undefined;
  metric?: Metric | undefined;
  rank?: (typeof rankEnds)[number] | undefined;
}

export const overviewSearch = (search: Record<string, unknown>): OverviewSearch => ({
  map: oneOf(search.map, mapKinds),
  as_of: isoDay(search.as_of),
  metric: oneOf(search.metric, metrics),
  rank: oneOf(search.rank, rankEnds),
});
