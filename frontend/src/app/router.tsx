import type { QueryClient } from "@tanstack/react-query";
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import { agencySearch } from "@/features/agency/search";
import { overviewSearch } from "@/features/overview/search";
import { provinceSearch } from "@/features/province/search";
import { parseSearch, stringifySearch } from "@/lib/search";
import { PageSkeleton } from "@/ui/skeleton";
import { adminRoutes } from "./admin-routes";
import { inside, outsideRoutes, root } from "./frame-routes";
import { planRoutes } from "./plan-routes";
import { RouteFailure } from "./route-failure";

const getParentRoute = () => inside;

const overview = createRoute({
  getParentRoute,
  path: "/",
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import("@/features/overview/overview-page"), "OverviewPage"),
});

const province = createRoute({
  getParentRoute,
  path: "/provinces/$code",
  validateSearch: provinceSearch,
  component: lazyRouteComponent(() => import("@/features/province/province-page"), "ProvincePage"),
});

const agency = createRoute({
  getParentRoute,
  path: "/agencies/$id",
  validateSearch: agencySearch,
  component: lazyRouteComponent(() => import("@/features/agency/agency-page"), "AgencyPage"),
});

/** Any other address, inside the frame. */
const unknown = createRoute({
  getParentRoute,
  path: "$",
  component: lazyRouteComponent(() => import("./not-found-page"), "NotFoundPage"),
});

const routeTree = root.addChildren([
  ...outsideRoutes,
  inside.addChildren([overview, province, agency, ...planRoutes, ...adminRoutes, unknown]),
]);

export function makeRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    defaultPendingMs: 100,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteFailure,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
