import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { kpiApi, notifierApi, type Plan, planApi, unwrap } from "@/api/clients";
import { meQuery } from "@/api/session";

export type OwnSession = Plan["SessionRead"];
export type Enrolment = Plan["EnrolmentRead"];

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => unwrap(planApi.GET("/v1/auth/sessions")),
});

/** Three services hold something about a person; each answers for itself. */
export const personalDataQueries = [
  queryOptions({
    queryKey: ["personal-data", "plan"],
    queryFn: () => unwrap(planApi.GET("/v1/auth/personal-data")),
    refetchInterval: false,
  }),
  queryOptions({
    queryKey: ["personal-data", "kpi"],
    queryFn: () => unwrap(kpiApi.GET("/v1/personal-data")),
    refetchInterval: false,
  }),
  queryOptions({
    queryKey: ["personal-data", "notifier"],
    queryFn: () => unwrap(notifierApi.GET("/v1/personal-data")),
    refetchInterval: false,
  }),
] as const;

/** A new password or factor changes what may be done: the service has renewed the token, who one is is asked again. */
export function useFreshMe() {
  const client = useQueryClient();
  return async () => {
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    await client.invalidateQueries({ queryKey: ["sessions"] });
  };
}

export function useChangePassword() {
  const refresh = useFreshMe();
  return useMutation({
    mutationFn: (body: Plan["PasswordChange"]) =>
      unwrap(planApi.POST("/v1/auth/password", { body })),
    onSuccess: refresh,
  });
}

export const startEnrolment = () => unwrap(planApi.POST("/v1/auth/second-factor"));

export const confirmEnrolment = (code: string) =>
  unwrap(planApi.POST("/v1/auth/second-factor/confirm", { body: { code } }));

export const newRecoveryCodes = (code: string) =>
  unwrap(planApi.POST("/v1/auth/second-factor/recovery-codes", { body: { code } }));

export const removeSecondFactor = (body: { password: string; code: string }): Promise<unknown> =>
  unwrap(planApi.POST("/v1/auth/second-factor/removal", { body }));

export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: OwnSession["id"] | "others"): Promise<unknown> =>
      id === "others"
        ? unwrap(planApi.DELETE("/v1/auth/sessions"))
        : unwrap(
            planApi.DELETE("/v1/auth/sessions/{session_id}", {
              params: { path: { session_id: id } },
            }),
          ),
    onSettled: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
}
