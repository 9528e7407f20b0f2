import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { barCounts } from "@/lib/counts";
import { printedDay } from "@/lib/format";
import { rateText } from "@/lib/rate";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBar } from "@/ui/state-bar";
import classes from "./province-page.module.css";
import { countedStates } from "./standing";

interface Props {
  plans: readonly Plan["PlanItem"][];
  chosen: string | undefined;
  onChoose: (plan: string | undefined) => void;
}

/** Plans in force first, ended ones after; one of them can be looked at alone. */
export function PlanList({ plans, chosen, onChoose }: Props) {
  const { t } = useTranslation("province");
  const inForce = plans.filter((plan) => plan.status === "in_force");
  const before = plans.filter((plan) => plan.status !== "in_force");
  return (
    <div className={classes.plans}>
      <Section
        title={t("plans.title")}
        note={t("plans.note", { now: inForce.length, before: before.length })}
        aside={
          chosen && (
            <button type="button" className="plain small" onClick={() => onChoose(undefined)}>
              {t("plans.all")}
            </button>
          )
        }
      >
        {plans.length === 0 && (
          <EmptyState title={t("plans.none")} action={<Link to="/plans">{t("plans.others")}</Link>}>
            {t("plans.none_why")}
          </EmptyState>
        )}
        <ul className={classes.planList}>
          {[...inForce, ...before].map((plan) => (
            <PlanCard
              key={plan.id}
              plan={plan}
              chosen={chosen === String(plan.id)}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}

interface CardProps {
  plan: Plan["PlanItem"];
  chosen: boolean;
  onChoose: (plan: string | undefined) => void;
}

function PlanCard({ plan, chosen, onChoose }: CardProps) {
  const { t } = useTranslation("province");
  const format = useFormat();
  const printed = plan.issued_wording && printedDay(plan.issued_wording);
  const issued = plan.issued_on ? format.day(plan.issued_on) : printed;
  return (
    <li className={`card ${classes.plan}`} data-chosen={chosen}>
      <p className="note">
        <b data-status={plan.status}>{t(`status.${plan.status}`)}</b>
        {plan.period_wording && ` · “${plan.period_wording}”`}
      </p>
      <Link to="/plans/$planId" params={{ planId: String(plan.id) }} className={classes.planTitle}>
        {plan.title}
      </Link>
      <p className="note">
        {[plan.symbol ?? t("plans.no_symbol"), plan.issuer.name, issued]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <StateBar counts={barCounts(plan.counts)} shown={countedStates} height={8} />
      <p className={`note ${classes.planFacts}`}>
        <span>
          {t("plans.facts", {
            tasks: format.count(plan.n_tasks),
            targets: format.count(plan.n_targets),
            progress: rateText(format, plan.progress),
          })}
        </span>
        <button
          type="button"
          className="plain"
          aria-pressed={chosen}
          onClick={() => onChoose(chosen ? undefined : String(plan.id))}
        >
          {chosen ? t("plans.all") : t("plans.only")}
        </button>
      </p>
    </li>
  );
}
