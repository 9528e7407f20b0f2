import { useTranslation } from "react-i18next";
import { StateBadge } from "@/ui/state-mark";
import classes from "./calendar.module.css";
import type { DayState } from "./queries";

/** A day for those who only read it. */
export function DayFacts({ state }: { state: DayState }) {
  const { t } = useTranslation("calendar");
  const notes = [state.provisional && t("key.provisional"), state.edited && t("key.edited")];
  return (
    <div className={classes.effect}>
      <StateBadge state={state.working ? "in_time" : "due_soon"} plain>
        {t(state.working ? "state.working" : "state.off")}
      </StateBadge>
      <p>{state.reason ?? t("plain")}</p>
      <p className="note">{[state.instrument, ...notes].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
