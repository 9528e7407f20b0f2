/** One's own account, and the administration: a lazily loaded area with its own navigation. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { auditSearch } from "@/features/audit/search";
import { machinesSearch } from "@/features/machines/search";
import { peopleSearch } from "@/features/people/search";
import { inside } from "./frame-routes";

const account = createRoute({
  getParentRoute: () => inside,
  path: "/tai-khoan",
  component: lazyRouteComponent(() => import("@/features/account/account-page"), "AccountPage"),
});

const admin = createRoute({
  getParentRoute: () => inside,
  path: "/quan-tri",
  component: lazyRouteComponent(() => import("./admin-frame"), "AdminFrame"),
});
const getParentRoute = () => admin;

const index = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/admin/admin-page"), "AdminPage"),
});

const people = createRoute({
  getParentRoute,
  path: "/nguoi-dung",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import("@/features/people/people-page"), "PeoplePage"),
});

const person = createRoute({
  getParentRoute,
  path: "/nguoi-dung/$id",
  component: lazyRouteComponent(() => import("@/features/people/person-page"), "PersonPage"),
});

const machines = createRoute({
  getParentRoute,
  path: "/may",
  validateSearch: machinesSearch,
  component: lazyRouteComponent(() => import("@/features/machines/machines-page"), "MachinesPage"),
});

const audit = createRoute({
  getParentRoute,
  path: "/nhat-ky",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("@/features/audit/audit-page"), "AuditPage"),
});

export const adminRoutes = [
  account,
  admin.addChildren([index, people, person, machines, audit]),
] as const;
