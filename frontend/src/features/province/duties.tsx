import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { daysBetween } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import classes from "./province-page.module.css";
import { dutiesQuery } from "./queries";

/** Who reports to whom, and when next. */
export function Duties({
  asked,
  today,
}: {
  asked: { province: string; plan?: string };
  today: string;
}) {
  const { t } = useTranslation("province");
  const { data } = useSuspenseQuery(dutiesQuery(asked));
  return (
    <Section card id="reports" title={t("duties.title")} note={t("duties.note")}>
      {data.items.length === 0 && (
        <EmptyState title={t("duties.none")}>{t("duties.none_why")}</EmptyState>
      )}
      <ul>
        {data.items.map((duty) => (
          <Duty key={duty.id} duty={duty} today={today} />
        ))}
      </ul>
    </Section>
  );
}

function Duty({ duty, today }: { duty: Plan["DutyRead"]; today: string }) {
  const { t } = useTranslation("province");
  const { count, day, period } = useFormat();
  const left = duty.due_on === null ? null : daysBetween(today, duty.due_on);
  const leftText = (one: Plan["DutyRead"], days: number | null) => {
    if (days !== null) return t("duties.left", { n: count(days) });
    return t(one.embedded_in ? "duties.no_own_day" : "duties.no_day");
  };
  const from = [...duty.from_groups, ...duty.from_units].map((one) => one.name);
  return (
    <li className={classes.item}>
      <b className="strong">
        {duty.title} ({t(`cadence.${duty.cadence}`)})
      </b>
      <span className="note num">{leftText(duty, left)}</span>
      <span className="note">
        {t("duties.from_to", { from: from.join(", "), to: duty.to_unit.name })}
      </span>
      <span className="note num">{duty.period && period(duty.period)}</span>
      <span className={`note ${classes.wide}`}>
        {[
          duty.due_on && t("duties.due", { day: day(duty.due_on) }),
          duty.wording && t("duties.wording", { wording: duty.wording }),
          duty.cutoff_on && t("duties.cutoff", { day: day(duty.cutoff_on) }),
          duty.embedded_in && t("duties.embedded", { host: duty.embedded_in }),
          duty.plan.symbol,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}
