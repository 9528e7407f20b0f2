import { queryOptions } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "./clients";

export type Me = Plan["MeRead"];

export const sessionKey = ["session"] as const;

/** Who is signed in. Asked once per visit: a change of rights comes with a new sign-in. */
export const meQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: () => unwrap(planApi.GET("/v1/auth/me")),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
  retry: false,
});

/** The code of the second factor, once the service has asked for it. */
export const signIn = (email: string, password: string, code?: string): Promise<unknown> =>
  unwrap(planApi.POST("/v1/auth/login", { body: { email, password, ...(code && { code }) } }));

export const signOut = (): Promise<unknown> => unwrap(planApi.POST("/v1/auth/logout"));
