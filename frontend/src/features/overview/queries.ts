import { queryOptions } from "@tanstack/react-query";
import { kpiApi, unwrap } from "@/api/clients";
import type { MapKind } from "./search";

/** The target that the map can be coloured by: adults who use online public services. */
const ADULTS = "DVC-ADULT-USE";

/** Without a period the service takes the latest one that has closed. */
export const leagueQuery = (map: MapKind, period?: string) =>
  queryOptions({
    queryKey: ["league", ADULTS, map, period ?? "latest"],
    queryFn: () =>
      unwrap(
        kpiApi.GET("/v1/league", {
          params: {
            query: { indicator: ADULTS, level: "province", map, ...(period && { period }) },
          },
        }),
      ),
  });

export const feedsQuery = queryOptions({
  queryKey: ["feeds"],
  queryFn: () => unwrap(kpiApi.GET("/v1/feeds")),
});
