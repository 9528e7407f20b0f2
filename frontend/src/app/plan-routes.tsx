/** Plans, tasks, own work, indicators and alerts. Owner: F2. */
import { createRoute } from "@tanstack/react-router";
import { inside } from "./frame-routes";

const getParentRoute = () => inside;

const plans = createRoute({ getParentRoute, path: "/plans" });
const plan = createRoute({ getParentRoute, path: "/plans/$planId" });
const task = createRoute({ getParentRoute, path: "/tasks/$taskId" });
const work = createRoute({ getParentRoute, path: "/me" });
const indicators = createRoute({ getParentRoute, path: "/indicators" });
const indicator = createRoute({ getParentRoute, path: "/indicators/$code" });
const alerts = createRoute({ getParentRoute, path: "/alerts" });

export const planRoutes = [plans, plan, task, work, indicators, indicator, alerts] as const;
