import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Format } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { type Task, useIndicatorNames } from "./queries";
import classes from "./task-page.module.css";

/** The due day in force; the original one stays beside it when it was moved. */
function dueOf(task: Task, t: TFunction<"task">, format: Format): [string, string?] {
  if (task.due_on === null) {
    return [t(task.occurrences.length > 0 ? "facts.eachPeriod" : "facts.noDue")];
  }
  const original = task.deadline_versions[0]?.due_on;
  const day = format.day(task.due_on);
  return original && original !== task.due_on
    ? [day, t("facts.original", { day: format.day(original) })]
    : [day];
}

/** The wording of the paper beside the days it was read as. */
export function TaskFacts({ task }: { task: Task }) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const names = useIndicatorNames(task.indicators.length > 0);
  const facts: [string, ReactNode, ReactNode?][] = [
    [
      t("facts.timing"),
      task.timing_wording ? `“${task.timing_wording}”` : t("facts.noTiming"),
      t(`timing.${task.timing}`),
    ],
    [t("facts.due"), ...dueOf(task, t, format)],
    [t("facts.start"), task.start_on ? format.day(task.start_on) : t("facts.noStart")],
    [
      t("facts.progress"),
      format.rate(task.progress),
      [
        t("facts.leads", { count: task.n_leads, n: format.count(task.n_leads) }),
        task.counts.n_excluded > 0 &&
          t("facts.excluded", { n: format.count(task.counts.n_excluded) }),
      ]
        .filter(Boolean)
        .join(", "),
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
                {names.get(code) ?? t("facts.indicator")}
              </Link>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
