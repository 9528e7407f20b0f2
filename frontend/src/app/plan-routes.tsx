/** Plans, tasks, own work, indicators and alerts. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { alertsSearch } from "@/features/alerts/search";
import { indicatorSearch, indicatorsSearch } from "@/features/indicator/search";
import { planSearch, plansSearch } from "@/features/plan/search";
import { taskSearch } from "@/features/task/search";
import { workSearch } from "@/features/work/search";
import { inside } from "./frame-routes";

const getParentRoute = () => inside;

const plans = createRoute({
  getParentRoute,
  path: "/plans",
  validateSearch: plansSearch,
  component: lazyRouteComponent(() => import("@/features/plan/plans-page"), "PlansPage"),
});

const plan = createRoute({
  getParentRoute,
  path: "/plans/$planId",
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import("@/features/plan/plan-page"), "PlanPage"),
});

const task = createRoute({
  getParentRoute,
  path: "/tasks/$taskId",
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import("./task-route"), "TaskRoute"),
});

const work = createRoute({
  getParentRoute,
  path: "/me",
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import("@/features/work/work-page"), "WorkPage"),
});

const indicators = createRoute({
  getParentRoute,
  path: "/indicators",
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(
    () => import("@/features/indicator/indicators-page"),
    "IndicatorsPage",
  ),
});

const indicator = createRoute({
  getParentRoute,
  path: "/indicators/$code",
  validateSearch: indicatorSearch,
  component: lazyRouteComponent(
    () => import("@/features/indicator/indicator-page"),
    "IndicatorPage",
  ),
});

const alerts = createRoute({
  getParentRoute,
  path: "/alerts",
  validateSearch: alertsSearch,
  component: lazyRouteComponent(() => import("@/features/alerts/alerts-page"), "AlertsPage"),
});

export const planRoutes = [plans, plan, task, work, indicators, indicator, alerts] as const;
