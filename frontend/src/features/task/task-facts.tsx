import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { Task } from "./queries";
import classes from "./task-page.module.css";

/** The wording of the paper beside the days it was read as. */
export function TaskFacts({ task }: { task: Task }) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const original = task.deadline_versions[0]?.due_on ?? null;
  const moved = original !== task.due_on && original !== null;
  const facts: [string, ReactNode, ReactNode?][] = [
    [
      t("facts.timing"),
      task.timing_wording ? `“${task.timing_wording}”` : t("facts.noTiming"),
      t(`timing.${task.timing}`),
    ],
    [
      t("facts.due"),
      task.due_on ? format.day(task.due_on) : t("facts.noDue"),
      moved && t("facts.original", { day: format.day(original) }),
    ],
    [t("facts.start"), task.start_on ? format.day(task.start_on) : t("facts.noStart")],
    [
      t("facts.progress"),
      format.rate(task.progress),
      t("facts.leads", { count: task.n_leads, n: format.count(task.n_leads) }),
    ],
    [t("facts.weight"), format.decimal(task.weight, Number.isInteger(task.weight) ? 0 : 2)],
    [t("facts.channels"), task.channels.map((c) => c.name).join(", ") || t("facts.none")],
    [t("facts.audiences"), task.audiences.map((a) => a.name).join(", ") || t("facts.none")],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value, note]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <span className="note">{note}</span>}
          </dd>
        </div>
      ))}
      {task.indicators.length > 0 && (
        <div>
          <dt>{t("facts.indicators")}</dt>
          <dd>
            {task.indicators.map((code) => (
              <Link key={code} to="/indicators/$code" params={{ code }} className={classes.code}>
                {code}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
