import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { notifierApi, type Plan, planApi, unwrap } from "@/api/clients";

export type DayState = Plan["DayState"];
export type DayWrite = Plan["DayWrite"];

export const yearQuery = (year: string) =>
  queryOptions({
    queryKey: ["calendar", "year", year],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/calendar", {
          params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } },
        }),
      ),
  });

export const dayQuery = (day: string) =>
  queryOptions({
    queryKey: ["calendar", "day", day],
    queryFn: () => unwrap(planApi.GET("/v1/calendar/{day}", { params: { path: { day } } })),
  });

/** What a change would move: due days and reports by the plans, messages by the notifier. */
export const effectQuery = (day: string, working: boolean) =>
  queryOptions({
    queryKey: ["calendar", "effect", day, working],
    queryFn: async () => {
      const [effect, touched] = await Promise.all([
        unwrap(
          planApi.POST("/v1/calendar/{day}/preview", {
            params: { path: { day } },
            body: { working, reason: "?", provisional: false },
          }),
        ),
        unwrap(notifierApi.GET("/v1/obligations/touched", { params: { query: { day, working } } })),
      ]);
      return { ...effect, obligations: touched.obligations };
    },
    retry: false,
    gcTime: 0,
  });

/** Everything that hangs on which days are worked. */
const touched = ["calendar", "assignments", "scoreboard", "plans", "alerts", "audit"];

function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}

const one = (state: DayState) => ({
  path: { day: state.day },
  header: { "If-Match": `"v${state.version}"` },
});

export const useSetDay = (state: DayState) =>
  useAct((body: DayWrite) =>
    unwrap(planApi.PUT("/v1/calendar/{day}", { params: one(state), body })),
  );

export const useGiveBack = (state: DayState) =>
  useAct(() => unwrap(planApi.DELETE("/v1/calendar/{day}", { params: one(state) })));
