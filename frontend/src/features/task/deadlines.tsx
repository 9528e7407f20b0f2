import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { SimulatedMark } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { Timeline } from "@/ui/timeline";
import type { Task } from "./queries";

/** Every due day the task has had, newest first; the first one never disappears. */
export function Deadlines({ task }: { task: Task }) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const periodic = task.occurrences.length > 0;
  const events = [...task.deadline_versions].reverse().map((v) => ({
    key: String(v.number),
    state: v.in_force ? ("in_time" as const) : undefined,
    title: (
      <>
        {v.due_on ? format.day(v.due_on) : t("facts.noDue")}{" "}
        {v.in_force && <span className="note">{t("deadlines.inForce")}</span>}
        {v.number === 1 && <span className="note"> {t("deadlines.first")}</span>}
        {v.simulated && <SimulatedMark />}
      </>
    ),
    when: t("deadlines.from", { day: format.day(v.from_on) }),
    body: [v.reason, v.document, v.decided_by, v.retroactive && t("deadlines.retroactive")]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <Section card title={t("deadlines.title")} note={t("deadlines.note")}>
      {events.length === 0 ? (
        <EmptyState title={t(periodic ? "deadlines.periodic" : "deadlines.empty")}>
          {t(periodic ? "deadlines.periodicHelp" : "deadlines.emptyHelp")}
        </EmptyState>
      ) : (
        <Timeline events={events} label={t("deadlines.title")} />
      )}
    </Section>
  );
}
