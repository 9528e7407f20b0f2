import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

/** Nothing here: say why, and what one can do now. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span className={classes.tile} aria-hidden="true" />
      <div>
        <p className="strong">{title}</p>
        <p className="small soft">{children}</p>
        {action && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  );
}
