import { queryOptions } from "@tanstack/react-query";
import { planApi, unwrap } from "@/api/clients";

/** Identity providers that may sign people in; none unless the operator set one up. */
export const providersQuery = queryOptions({
  queryKey: ["providers"],
  queryFn: () => unwrap(planApi.GET("/v1/auth/providers")),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
  retry: false,
});

/** What a one-time link is for. Asked once: it can be used once. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ["link", token],
    queryFn: () => unwrap(planApi.GET("/v1/auth/links/{token}", { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    retry: false,
  });

export const setPassword = (token: string, password: string): Promise<unknown> =>
  unwrap(
    planApi.POST("/v1/auth/links/{token}", { params: { path: { token } }, body: { password } }),
  );

export const forgot = (email: string): Promise<unknown> =>
  unwrap(planApi.POST("/v1/auth/password/forgotten", { body: { email } }));
