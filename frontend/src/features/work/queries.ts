import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Kpi, kpiApi, type Plan, planApi, unwrap } from "@/api/clients";

export type AssignmentItem = Plan["AssignmentItem"];
export type Assignment = Plan["AssignmentDetail"] & { etag: string };
export type Report = Plan["ReportRead"];
export type ReportBody = Plan["ReportCreate"];
export type Deliverable = Plan["DeliverableRead"];
export type Observation = Kpi["ObservationItem"];

/** With the ETag of what was read: the moves say by it what the person had seen. */
export const assignmentQuery = (assignment_id: number) =>
  queryOptions({
    queryKey: ["assignments", "detail", assignment_id],
    queryFn: async (): Promise<Assignment> => {
      const answer = await planApi.GET("/v1/assignments/{assignment_id}", {
        params: { path: { assignment_id } },
      });
      const data = await unwrap(Promise.resolve(answer));
      return { ...data, etag: answer.response.headers.get("ETag") ?? `"v${data.version}"` };
    },
  });

/** What the task of an assignment promises. */
export const deliverablesQuery = (task_id: number) =>
  queryOptions({
    queryKey: ["tasks", "deliverables", task_id],
    queryFn: async () => {
      const path = { path: { task_id } };
      const task = await unwrap(planApi.GET("/v1/tasks/{task_id}", { params: path }));
      return task.deliverables;
    },
    staleTime: 600_000,
    refetchInterval: false,
  });

/** Everything a move of the workflow changes. */
const touched = ["assignments", "tasks", "plans", "scoreboard", "inbox"];

/**
 * Not waited for: the fresh rows take the form away, and with it what it says after a success
 * (TanStack calls back only into components that are still there).
 */
function useRefresh() {
  const cache = useQueryClient();
  return (resources: readonly string[]) => {
    for (const resource of resources) void cache.invalidateQueries({ queryKey: [resource] });
  };
}

/** A report that is stored, and the version of its assignment under which it may be submitted. */
export interface Stored {
  id: number;
  etag: string;
}
interface Sent {
  assignment: Assignment;
  report: ReportBody;
  /** A report with the same content that was stored before the submission was refused. */
  stored: Stored | null;
  onStored: (stored: Stored) => void;
}

/** Refused when somebody was faster; its own change of the assignment answers with the new ETag. */
async function storeReport({ assignment, report }: Sent): Promise<Stored> {
  const answer = await planApi.POST("/v1/assignments/{assignment_id}/reports", {
    params: {
      path: { assignment_id: assignment.id },
      header: { "If-Match": assignment.etag },
    },
    body: report,
  });
  const { id } = await unwrap(Promise.resolve(answer));
  return { id, etag: answer.response.headers.get("ETag") ?? assignment.etag };
}

/** Stores the report, then hands it to the head. A refusal of the second step keeps the first. */
export function useSubmitReport() {
  const startRefresh = useRefresh();
  return useMutation({
    mutationFn: async (sent: Sent) => {
      const { id, etag } = sent.stored ?? (await storeReport(sent));
      sent.onStored({ id, etag });
      return unwrap(
        planApi.POST("/v1/assignments/{assignment_id}/submit", {
          params: { path: { assignment_id: sent.assignment.id }, header: { "If-Match": etag } },
          body: { report_id: id },
        }),
      );
    },
    onSettled: () => startRefresh(touched),
  });
}

export type Decision = { kind: "confirm"; note: string } | { kind: "return"; reason: string };

export function useDecide() {
  const startRefresh = useRefresh();
  return useMutation({
    mutationFn: ({ assignment, decision }: { assignment: Assignment; decision: Decision }) => {
      const params = {
        path: { assignment_id: assignment.id },
        header: { "If-Match": assignment.etag },
      };
      return decision.kind === "confirm"
        ? unwrap(
            planApi.POST("/v1/assignments/{assignment_id}/confirm", {
              params,
              body: decision.note ? { note: decision.note } : {},
            }),
          )
        : unwrap(
            planApi.POST("/v1/assignments/{assignment_id}/return", {
              params,
              body: { reason: decision.reason },
            }),
          );
    },
    onSettled: () => startRefresh(touched),
  });
}

/** The values of the person's own units, newest first in each series. */
export const myValuesQuery = queryOptions({
  queryKey: ["observations", "mine"],
  queryFn: () =>
    unwrap(kpiApi.GET("/v1/observations", { params: { query: { mine: true, limit: 200 } } })),
});

const values = ["observations", "series", "assessments", "league"];

export interface Given {
  value_state: "reported" | "missing" | "not_applicable";
  numerator?: string;
  denominator?: string;
  value?: string;
  note?: string;
}
interface Entry {
  indicator: string;
  org_unit: string;
  period: string;
  /** The row that is changed; null for a first value of the period. */
  existing: Observation | null;
  given: Given;
}

export function useEnterValue() {
  const startRefresh = useRefresh();
  return useMutation({
    mutationFn: ({ existing, given, indicator, org_unit, period }: Entry) =>
      existing
        ? unwrap(
            kpiApi.PUT("/v1/observations/{observation_id}", {
              params: {
                path: { observation_id: existing.id },
                header: { "If-Match": `"v${existing.version}"` },
              },
              body: { ...given, submit: true },
            }),
          )
        : unwrap(
            kpiApi.POST("/v1/observations", {
              body: { ...given, indicator, org_unit, period, submit: true },
            }),
          ),
    onSettled: () => startRefresh(values),
  });
}

export function useDecideValue() {
  const startRefresh = useRefresh();
  return useMutation({
    mutationFn: ({ row, reason }: { row: Observation; reason: string | null }) => {
      const params = {
        path: { observation_id: row.id },
        header: { "If-Match": `"v${row.version}"` },
      };
      return reason === null
        ? unwrap(kpiApi.POST("/v1/observations/{observation_id}/approve", { params }))
        : unwrap(
            kpiApi.POST("/v1/observations/{observation_id}/return", { params, body: { reason } }),
          );
    },
    onSettled: () => startRefresh(values),
  });
}
