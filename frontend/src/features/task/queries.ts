import { infiniteQueryOptions, queryOptions, useQuery } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";
import { indicatorsQuery } from "@/api/queries";

export type Task = Plan["TaskDetail"];
export type AssignmentItem = Plan["AssignmentItem"];

/** Indicators by what people call them; a code says nothing to a reader. */
export function useIndicatorNames(wanted: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...indicatorsQuery, enabled: wanted });
  return new Map(data?.items.map((one) => [one.code, one.name]));
}

export const taskQuery = (task_id: number) =>
  queryOptions({
    queryKey: ["tasks", "detail", task_id],
    queryFn: () => unwrap(planApi.GET("/v1/tasks/{task_id}", { params: { path: { task_id } } })),
  });

export const historyQuery = (assignment_id: number) =>
  queryOptions({
    queryKey: ["assignments", "history", assignment_id],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/assignments/{assignment_id}", { params: { path: { assignment_id } } }),
      ),
  });

type State = AssignmentItem["state"];

/** Who does the task, period by period when it recurs; a hundred rows at a time. */
export const whoQuery = (task: number, state: State | undefined) =>
  infiniteQueryOptions({
    queryKey: ["assignments", "of-task", task, state],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = {
        task,
        limit: 100,
        ...(state && { state }),
        ...(pageParam && { cursor: pageParam }),
      };
      return unwrap(planApi.GET("/v1/assignments", { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });
