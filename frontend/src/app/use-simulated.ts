import { type Query, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

const says = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "simulated" in value && value.simulated === true;

/** An answer is simulated as a whole, or one of its rows is. */
export function isSimulated(answer: unknown): boolean {
  if (says(answer)) return true;
  if (typeof answer !== "object" || answer === null) return false;
  const pages = "pages" in answer && Array.isArray(answer.pages) ? answer.pages : [answer];
  return pages.some((page: Record<string, unknown>) =>
    ["items", "rows"].some((list) => Array.isArray(page[list]) && page[list].some(says)),
  );
}

/** The person signed in is not a figure; everything else that is looked at counts. */
const isShown = (query: Query) => query.isActive() && query.queryKey[0] !== "session";

const anyIn = (client: QueryClient): boolean =>
  client
    .getQueryCache()
    .getAll()
    .some((query) => isShown(query) && isSimulated(query.state.data));

/** Whether any figure on the page is simulated. */
export function useSimulated(): boolean {
  const client = useQueryClient();
  return useSyncExternalStore(
    (tell) => client.getQueryCache().subscribe(() => queueMicrotask(tell)),
    () => anyIn(client),
  );
}
