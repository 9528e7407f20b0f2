import { QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "@/api/clients";
import { sessionKey } from "@/api/session";
import { hasType } from "@/lib/problem";

const MINUTE = 60_000;

/** The session ended, or something has to be done first: who one is must be asked anew. */
const isSignedOut = (error: unknown) =>
  error instanceof Problem && (error.status === 401 || hasType(error, "steps-left"));
/** What the service refused will be refused again; what broke on the way may work the next time. */
const mayHelp = (error: unknown) => !(error instanceof Problem) || error.status >= 500;

/** Figures refresh when the window is looked at again and every minute; a session that ended is noticed at once. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (!isSignedOut(error) || query.queryKey[0] === sessionKey[0]) return;
        client.removeQueries({ queryKey: sessionKey });
        onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE / 2,
        refetchInterval: MINUTE,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && mayHelp(error),
      },
    },
  });
  return client;
}
