/** One's own account, and the administration: a lazily loaded area with its own navigation. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { auditSearch } from "@/features/audit/search";
import { calendarSearch } from "@/features/calendar/search";
import { groupsSearch } from "@/features/groups/search";
import { machinesSearch } from "@/features/machines/search";
import { peopleSearch } from "@/features/people/search";
import { successionSearch } from "@/features/succession/search";
import { templateSearch, unitSearch, unitsSearch } from "@/features/units/search";
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

const units = createRoute({
  getParentRoute,
  path: "/don-vi",
  validateSearch: unitsSearch,
  component: lazyRouteComponent(() => import("@/features/units/units-page"), "UnitsPage"),
});

const unit = createRoute({
  getParentRoute,
  path: "/don-vi/$id",
  validateSearch: unitSearch,
  component: lazyRouteComponent(() => import("@/features/units/unit-page"), "UnitPage"),
});

const succession = createRoute({
  getParentRoute,
  path: "/don-vi/sap-xep",
  validateSearch: successionSearch,
  component: lazyRouteComponent(
    () => import("@/features/succession/wizard-page"),
    "SuccessionPage",
  ),
});

const template = createRoute({
  getParentRoute,
  path: "/don-vi/mau",
  validateSearch: templateSearch,
  component: lazyRouteComponent(() => import("@/features/units/template-page"), "TemplatePage"),
});

const groups = createRoute({
  getParentRoute,
  path: "/nhom",
  validateSearch: groupsSearch,
  component: lazyRouteComponent(() => import("@/features/groups/groups-page"), "GroupsPage"),
});

const calendar = createRoute({
  getParentRoute,
  path: "/lich",
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import("@/features/calendar/calendar-page"), "CalendarPage"),
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
  admin.addChildren([
    index,
    people,
    person,
    units,
    unit,
    succession,
    template,
    groups,
    calendar,
    machines,
    audit,
  ]),
] as const;
