import { queryOptions } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";

export type PlanItem = Plan["PlanItem"];
export type PlanDetail = Plan["PlanDetail"];
export type Clause = Plan["ClauseRead"];
export type OutlineTask = Clause["tasks"][number];

const asked = (as_of: string | undefined) => (as_of ? { as_of } : {});

export const planQuery = (plan_id: string, as_of?: string) =>
  queryOptions({
    queryKey: ["plans", "detail", plan_id, as_of],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/plans/{plan_id}", { params: { path: { plan_id }, query: asked(as_of) } }),
      ),
  });

export const outlineQuery = (plan_id: string, as_of?: string) =>
  queryOptions({
    queryKey: ["plans", "outline", plan_id, as_of],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/plans/{plan_id}/outline", {
          params: { path: { plan_id }, query: asked(as_of) },
        }),
      ),
  });

/** The tasks of the plan that an agency holds; their ids pick rows of the outline. */
export const pickedTasksQuery = (plan: string, unit: string | undefined) =>
  queryOptions({
    queryKey: ["tasks", "picked", plan, unit],
    queryFn: async () => {
      const query = { plan, limit: 200, ...(unit && { unit }) };
      const page = await unwrap(planApi.GET("/v1/tasks", { params: { query } }));
      return { ids: page.items.map((task) => task.id), simulated: false };
    },
  });
