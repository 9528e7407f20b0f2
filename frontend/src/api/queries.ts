/** Questions that several pages ask. The first word of a key is the resource: a change invalidates by one word. */
import { queryOptions } from "@tanstack/react-query";
import { kpiApi, planApi, unwrap } from "./clients";
import type { paths as PlanPaths } from "./plan-api";

type Asked<Path extends keyof PlanPaths> = PlanPaths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? NonNullable<Query>
  : never;

export const scoreboardQuery = (asked: Asked<"/v1/scoreboard">) =>
  queryOptions({
    queryKey: ["scoreboard", "board", asked],
    queryFn: () => unwrap(planApi.GET("/v1/scoreboard", { params: { query: asked } })),
  });

export const trendQuery = (asked: Asked<"/v1/scoreboard/trend">) =>
  queryOptions({
    queryKey: ["scoreboard", "trend", asked],
    queryFn: () => unwrap(planApi.GET("/v1/scoreboard/trend", { params: { query: asked } })),
  });

export const upcomingQuery = (asked: Asked<"/v1/scoreboard/upcoming">) =>
  queryOptions({
    queryKey: ["scoreboard", "upcoming", asked],
    queryFn: () => unwrap(planApi.GET("/v1/scoreboard/upcoming", { params: { query: asked } })),
  });

export const assignmentsQuery = (asked: Asked<"/v1/assignments">) =>
  queryOptions({
    queryKey: ["assignments", "list", asked],
    queryFn: () => unwrap(planApi.GET("/v1/assignments", { params: { query: asked } })),
  });

export const plansQuery = (asked: Asked<"/v1/plans">) =>
  queryOptions({
    queryKey: ["plans", "list", asked],
    queryFn: () => unwrap(planApi.GET("/v1/plans", { params: { query: asked } })),
  });

export const indicatorsQuery = queryOptions({
  queryKey: ["indicators", "list"],
  queryFn: () => unwrap(kpiApi.GET("/v1/indicators", { params: { query: { limit: 200 } } })),
});

const HOUR = 3_600_000;

/** The provinces of a day; they change by law, not by the minute. */
export const provincesQuery = (as_of?: string) =>
  queryOptions({
    queryKey: ["provinces", as_of ?? "today"],
    queryFn: () =>
      unwrap(planApi.GET("/v1/provinces", { params: { query: as_of ? { as_of } : {} } })),
    staleTime: HOUR,
    refetchInterval: false,
  });

export const unitQuery = (id: number) =>
  queryOptions({
    queryKey: ["org-units", id],
    queryFn: () =>
      unwrap(planApi.GET("/v1/org-units/{unit_id}", { params: { path: { unit_id: id } } })),
    staleTime: HOUR,
    refetchInterval: false,
  });

/** What is asked for, without what was left empty. */
export function given<Asked extends object>(
  asked: Asked,
): { [Name in keyof Asked]?: NonNullable<Asked[Name]> } {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined && value !== ""),
  ) as { [Name in keyof Asked]?: NonNullable<Asked[Name]> };
}

/** The unit that bears a code, in whatever notation; none is no failure. */
export const unitOfCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ["org-units", "code", code],
    queryFn: async () => {
      const asked = planApi.GET("/v1/org-units/resolve", { params: { query: { code } } });
      const { data } = await asked;
      return data ?? null;
    },
    staleTime: HOUR,
    refetchInterval: false,
    retry: false,
  });

/** Units whose name or code begins as typed; for choosing one. */
export const unitsFoundQuery = (asked: { q?: string | undefined; as_of?: string | undefined }) =>
  queryOptions({
    queryKey: ["org-units", "found", asked],
    queryFn: () =>
      unwrap(planApi.GET("/v1/org-units", { params: { query: { limit: 20, ...given(asked) } } })),
    staleTime: HOUR,
    refetchInterval: false,
  });
