import { queryOptions, useQuery } from "@tanstack/react-query";
import { notifierApi, planApi, unwrap } from "@/api/clients";

const openWork = (state: "overdue" | "due_soon") =>
  queryOptions({
    queryKey: ["assignments", "count", state],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/assignments", { params: { query: { mine: true, state, limit: 1 } } }),
      ),
  });

/** What the person owes within a week or owed already. */
export function useOpenWork(): number {
  const overdue = useQuery(openWork("overdue"));
  const soon = useQuery(openWork("due_soon"));
  return (overdue.data?.total ?? 0) + (soon.data?.total ?? 0);
}

export function useUnread(): number {
  const inbox = useQuery({
    queryKey: ["inbox", "count"],
    queryFn: () => unwrap(notifierApi.GET("/v1/inbox/count")),
  });
  return inbox.data?.unread ?? 0;
}
