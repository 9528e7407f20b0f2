import { useTranslation } from "react-i18next";
import { barCounts } from "@/lib/counts";
import { useFormat } from "@/lib/use-format";
import { Section } from "@/ui/section";
import { StateBar } from "@/ui/state-bar";
import type { Task } from "./queries";
import classes from "./task-page.module.css";

/** Recurring work, period by period; what fell due before the plan was issued is shown, not counted. */
export function Occurrences({ task }: { task: Task }) {
  const { t } = useTranslation("task");
  const { day } = useFormat();
  return (
    <Section card title={t("occurrences.title")} note={t("occurrences.note")}>
      <ul>
        {task.occurrences.map((o) => (
          <li key={o.id} className={classes.occurrence}>
            <span>
              <b>{o.label}</b>
              <span className="note">
                {t("occurrences.due", { day: o.due_on ? day(o.due_on) : "" })}
                {!o.counted && ` · ${t("occurrences.uncounted")}`}
              </span>
            </span>
            <StateBar counts={barCounts(o.counts)} height={10} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
