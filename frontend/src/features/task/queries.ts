import { queryOptions } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";

export type Task = Plan["TaskDetail"];
export type AssignmentItem = Plan["AssignmentItem"];
export type AssignmentDetail = Plan["AssignmentDetail"];

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
