import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { upcomingQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import classes from "./overview-page.module.css";

const WEEKS = 6;

/** What falls due in the weeks ahead: where the next wave of lateness would come from. */
export function WeeksAhead() {
  const { t } = useTranslation("overview");
  const { data } = useSuspenseQuery(upcomingQuery({ weeks: WEEKS }));
  const most = Math.max(1, ...data.weeks.map((week) => week.n));
  return (
    <Section card title={t("weeks.title", { n: WEEKS })} note={t("weeks.note")}>
      {data.weeks.every((week) => week.n === 0) && (
        <EmptyState title={t("weeks.none")}>{t("weeks.none_why")}</EmptyState>
      )}
      <ul>
        {data.weeks.map((week, i) => (
          <Week key={week.from} week={week} share={week.n / most} soon={i === 0} />
        ))}
      </ul>
    </Section>
  );
}

function Week({ week, share, soon }: { week: Plan["UpcomingWeek"]; share: number; soon: boolean }) {
  const { t } = useTranslation("overview");
  const { count, dayShort } = useFormat();
  const off = week.days_off.map((one) => `${dayShort(one.day)} ${one.reason}`).join(", ");
  return (
    <li className={classes.week}>
      <span>{t("weeks.week", { day: dayShort(week.from) })}</span>
      <span>
        <i data-soon={soon} data-none={week.n === 0} style={{ width: `${share * 100}%` }} />
        {off && <span className="note">{t("weeks.off", { days: off })}</span>}
      </span>
      <b className="num strong">{count(week.n)}</b>
    </li>
  );
}
