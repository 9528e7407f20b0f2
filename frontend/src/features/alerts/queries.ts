import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { type Notifier, notifierApi, unwrap } from "@/api/clients";

export type Message = Notifier["InboxItem"];
export type Ledger = Notifier["Ledger"];

/** Newest first, page by page. */
export const inboxQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ["inbox", "list", unread],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 20,
        ...(unread && { unread }),
        ...(pageParam && { cursor: pageParam }),
      };
      return unwrap(notifierApi.GET("/v1/inbox", { params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });

export const ledgerQuery = (date: string | undefined) =>
  queryOptions({
    queryKey: ["ledger", date],
    queryFn: () =>
      unwrap(notifierApi.GET("/v1/ledger", { params: { query: date ? { date } : {} } })),
  });

/** One message, or all of them when no id is named. */
export function useRead() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (message_id: string | null): Promise<unknown> =>
      message_id === null
        ? unwrap(notifierApi.POST("/v1/inbox/read-all"))
        : unwrap(
            notifierApi.POST("/v1/inbox/{message_id}/read", { params: { path: { message_id } } }),
          ),
    onSettled: () => cache.invalidateQueries({ queryKey: ["inbox"] }),
  });
}
