import { queryOptions } from "@tanstack/react-query";
import { kpiApi, notifierApi, type Plan, planApi, unwrap } from "@/api/clients";

/** Counts need only the total of a list. */
const people = (query: Record<string, string | boolean>) =>
  queryOptions({
    queryKey: ["people", "total", query],
    queryFn: () => unwrap(planApi.GET("/v1/people", { params: { query: { limit: 1, ...query } } })),
  });

export const activePeopleQuery = people({ active: true });
export const endedPeopleQuery = people({ active: false });

/** The keepers of the system, few enough to be read whole. */
export const keepersQuery = (role: "admin" | "coordinator") =>
  queryOptions({
    queryKey: ["people", "keepers", role],
    queryFn: () =>
      unwrap(planApi.GET("/v1/people", { params: { query: { limit: 200, role, active: true } } })),
  });

export const machinesTotalQuery = queryOptions({
  queryKey: ["machines", "all"],
  queryFn: () =>
    unwrap(planApi.GET("/v1/api-clients", { params: { query: { limit: 200, active: true } } })),
});

/** The last changes in the directory, and how far each trail is sealed. */
export const lastChangesQuery = queryOptions({
  queryKey: ["audit", "last"],
  queryFn: () =>
    unwrap(
      planApi.GET("/v1/audit", { params: { query: { trail: "directory", limit: 100 } } }),
    ) as Promise<Plan["Page_AuditRead_"]>,
});

export const trailsQueries = [
  queryOptions({
    queryKey: ["audit", "seal", "directory"],
    queryFn: () =>
      unwrap(planApi.GET("/v1/audit/seal", { params: { query: { trail: "directory" } } })),
  }),
  queryOptions({
    queryKey: ["audit", "seal", "plan"],
    queryFn: () => unwrap(planApi.GET("/v1/audit/seal", { params: { query: { trail: "plan" } } })),
  }),
  queryOptions({
    queryKey: ["audit", "seal", "kpi"],
    queryFn: () => unwrap(kpiApi.GET("/v1/audit/seal")),
  }),
  queryOptions({
    queryKey: ["audit", "seal", "notifier"],
    queryFn: () => unwrap(notifierApi.GET("/v1/audit/seal")),
  }),
] as const;
