import { type ComponentProps, lazy, Suspense } from "react";
import { Skeleton } from "./skeleton";
import type { TrajectoryChart as Chart } from "./trajectory-chart";

const Lazy = lazy(() => import("./trajectory-chart").then((m) => ({ default: m.TrajectoryChart })));

/** The trajectory, loaded when it is needed. */
export function TrajectoryChart(props: ComponentProps<typeof Chart>) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 420} />}>
      <Lazy {...props} />
    </Suspense>
  );
}
