import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { kpiApi, type Plan, planApi, unwrap } from "@/api/clients";
import type { paths as PlanPaths } from "@/api/plan-api";

export type Preview =
  PlanPaths["/v1/successions/preview"]["post"]["responses"][200]["content"]["application/json"];

/** What it would move. Nothing is stored: it is asked again whenever something is changed. */
export const previewQuery = (body: Plan["SuccessionCreate"]) =>
  queryOptions({
    queryKey: ["successions", "preview", body],
    queryFn: () => unwrap(planApi.POST("/v1/successions/preview", { body })),
    retry: false,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });

/** The figures that a unit holds: they go on under the successor. */
export const seriesQuery = (unit: string) =>
  queryOptions({
    queryKey: ["values", "held", unit],
    queryFn: () => unwrap(kpiApi.GET("/v1/series-held", { params: { query: { org_unit: unit } } })),
  });

/** Everything that a succession shows on. */
const touched = [
  "org-units",
  "provinces",
  "assignments",
  "scoreboard",
  "people",
  "groups",
  "audit",
];

export function useCarryOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: Plan["SuccessionCreate"]; etag: string }) =>
      unwrap(planApi.POST("/v1/successions", { params: { header: { "If-Match": etag } }, body })),
    onSuccess: () =>
      Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
