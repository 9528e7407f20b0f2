import type { ReactNode } from "react";
import { StateBadge } from "@/ui/state-mark";
import classes from "./plan-page.module.css";

/** A finding about the source text: shown, never mended in silence. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <StateBadge state="due_soon">{children}</StateBadge>
    </p>
  );
}
