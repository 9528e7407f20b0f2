import { useTranslation } from "react-i18next";
import { barCounts } from "@/lib/counts";
import { useFormat } from "@/lib/use-format";
import { StateBar, StateLegend } from "@/ui/state-bar";
import classes from "./plan-page.module.css";
import type { PlanDetail } from "./queries";

/** The plan in one line of facts and one bar of states. */
export function PlanFacts({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const counts = barCounts(plan.counts);
  const done = plan.counts.n_on_time + plan.counts.n_late;
  const fell = done + plan.counts.n_overdue;
  const facts: [string, string, string?][] = [
    [t("facts.period"), plan.period_wording ? `“${plan.period_wording}”` : format.none],
    [
      t("facts.tasks"),
      t("facts.tasksValue", { count: plan.n_tasks, n: format.count(plan.n_tasks) }),
      t("facts.duties", { count: plan.n_duties, n: format.count(plan.n_duties) }),
    ],
    [
      t("facts.onTime"),
      format.rate(plan.on_time_rate, 2),
      t("facts.onTimeOf", {
        n: format.count(plan.counts.n_on_time),
        all: format.count(fell),
      }),
    ],
    [
      t("facts.progress"),
      format.rate(plan.progress, 1),
      plan.counts.n_all === 0
        ? t("facts.noDates")
        : t("facts.done", { done: format.count(done), all: format.count(plan.counts.n_all) }),
    ],
    [t("facts.targets"), format.count(plan.n_targets)],
    [t("facts.budget"), budget(plan, format.money) ?? t("facts.noBudget")],
  ];
  return (
    <>
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
      </dl>
      <div className={classes.states}>
        <StateBar counts={counts} />
        <StateLegend counts={counts} />
      </div>
    </>
  );
}

/** The sum of what is estimated; null when no line has an amount. */
export function budget(plan: PlanDetail, money: (n: number) => string): string | null {
  const amounts = plan.budget.flatMap((line) => (line.estimate === null ? [] : [line.estimate]));
  return amounts.length === 0 ? null : money(amounts.reduce((a, b) => a + b, 0));
}
