import { queryOptions } from "@tanstack/react-query";
import { type Kpi, kpiApi, unwrap } from "@/api/clients";

export type Indicator = Kpi["IndicatorRead"];
export type Assessment = Kpi["Assessment"];
export type Series = Kpi["Series"];
export type SeriesPoint = Kpi["Point"];
export type League = Kpi["League"];
export type MapKind = "new" | "old";

export const indicatorQuery = (code: string) =>
  queryOptions({
    queryKey: ["indicators", "detail", code],
    queryFn: () => unwrap(kpiApi.GET("/v1/indicators/{code}", { params: { path: { code } } })),
  });

export const seriesQuery = (code: string, org_unit: string, map: MapKind) =>
  queryOptions({
    queryKey: ["series", code, org_unit, map],
    queryFn: () =>
      unwrap(
        kpiApi.GET("/v1/indicators/{code}/series", {
          params: { path: { code }, query: { org_unit, map } },
        }),
      ),
  });

interface Asked {
  org_unit: string;
  indicator?: string;
  plan?: string;
  on?: string;
  map?: MapKind;
}

export const assessmentsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["assessments", asked],
    queryFn: () => unwrap(kpiApi.GET("/v1/assessments", { params: { query: asked } })),
  });

/** Without a period: the last one that has values. */
export const leagueQuery = (indicator: string, map: MapKind, period?: string) =>
  queryOptions({
    queryKey: ["league", indicator, map, period],
    queryFn: () =>
      unwrap(
        kpiApi.GET("/v1/league", {
          params: { query: { indicator, map, level: "province", ...(period && { period }) } },
        }),
      ),
  });
