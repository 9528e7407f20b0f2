import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { Problem } from "@/api/clients";
import { meQuery } from "@/api/session";
import { signInSearch } from "@/features/session/search";
import { text } from "@/lib/search";
import { Shell } from "./shell";

export const root = createRootRouteWithContext<{ client: QueryClient }>()({});

const getParentRoute = () => root;

const signIn = createRoute({
  getParentRoute,
  path: "/dang-nhap",
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import("@/features/session/sign-in-page"), "SignInPage"),
});

/** The address before the directory was administered here; letters and bookmarks still hold it. */
const oldSignIn = createRoute({
  getParentRoute,
  path: "/sign-in",
  validateSearch: signInSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: "/dang-nhap", search, replace: true });
  },
});

const link = createRoute({
  getParentRoute,
  path: "/lien-ket/$token",
  component: lazyRouteComponent(() => import("@/features/session/link-page"), "LinkPage"),
});

async function whoIs(client: QueryClient, to: string) {
  try {
    return await client.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    throw redirect({ to: "/dang-nhap", search: { to }, replace: true });
  }
}

/** What has to be done before anything else: a new password, a second factor. */
const steps = createRoute({
  getParentRoute,
  path: "/hoan-tat",
  validateSearch: (search): { to?: string | undefined } => ({ to: text(search.to) }),
  beforeLoad: ({ context, search }) => whoIs(context.client, search.to ?? "/"),
  component: lazyRouteComponent(() => import("@/features/account/steps-page"), "StepsPage"),
});

/** Everything behind the sign-in; the address one came for is kept. */
export const inside = createRoute({
  getParentRoute,
  id: "in",
  beforeLoad: async ({ context, location }) => {
    const me = await whoIs(context.client, location.href);
    if (me.to_do.length > 0)
      throw redirect({ to: "/hoan-tat", search: { to: location.href }, replace: true });
  },
  component: Shell,
});

export const outsideRoutes = [signIn, oldSignIn, link, steps] as const;
