import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { kpiApi, notifierApi, type Plan, planApi, unwrap } from "@/api/clients";
import type { AuditSearch, Trail } from "./search";

export type AuditRow = Plan["AuditRead"];

export type Wanted = Omit<AuditSearch, "trail">;

/** What is asked for, without what was left empty. */
function asked({ person, client, ...rest }: Wanted) {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(person && { person: Number(person) }),
    ...(client && { client: Number(client) }),
  };
}

type Query = { limit: number; cursor?: string };
type AuditPage = Plan["Page_AuditRead_"];

/** Without asking for a file the services answer rows. */
function page(trail: Trail, query: Query): Promise<AuditPage> {
  const params = { query };
  const answer: Promise<unknown> =
    trail === "kpi"
      ? unwrap(kpiApi.GET("/v1/audit", { params }))
      : trail === "notifier"
        ? unwrap(notifierApi.GET("/v1/audit", { params }))
        : unwrap(planApi.GET("/v1/audit", { params: { query: { ...query, trail } } }));
  return answer as Promise<AuditPage>;
}

/** Newest first, page by page. What happens meanwhile appears at the next look. */
export const auditQuery = (trail: Trail, wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ["audit", "rows", trail, wanted],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      page(trail, { limit: 50, ...asked(wanted), ...(pageParam && { cursor: pageParam }) }),
    getNextPageParam: (last) => last.next,
  });

export const sealQuery = (trail: Trail) =>
  queryOptions({
    queryKey: ["audit", "seal", trail],
    queryFn: () => {
      if (trail === "kpi") return unwrap(kpiApi.GET("/v1/audit/seal"));
      if (trail === "notifier") return unwrap(notifierApi.GET("/v1/audit/seal"));
      return unwrap(planApi.GET("/v1/audit/seal", { params: { query: { trail } } }));
    },
  });

/** Every row that matches, as the service writes the file. */
export function exportRows(trail: Trail, wanted: Wanted): Promise<Blob> {
  const query = asked(wanted);
  const manner = { headers: { Accept: "text/csv" }, parseAs: "blob" } as const;
  if (trail === "kpi")
    return unwrap(kpiApi.GET("/v1/audit", { params: { query }, ...manner })) as Promise<Blob>;
  if (trail === "notifier")
    return unwrap(notifierApi.GET("/v1/audit", { params: { query }, ...manner })) as Promise<Blob>;
  return unwrap(
    planApi.GET("/v1/audit", { params: { query: { ...query, trail } }, ...manner }),
  ) as Promise<Blob>;
}
