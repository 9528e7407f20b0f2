import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { barCounts } from "@/lib/counts";
import { rateText } from "@/lib/rate";
import { fallenDue } from "@/lib/standing";
import { useFormat } from "@/lib/use-format";
import { stateOrder } from "@/theme/tokens";
import { Figure, Figures } from "@/ui/figure";
import { StateBar, StateLegend } from "@/ui/state-bar";
import classes from "./overview-page.module.css";

const dated = stateOrder.filter((s) => !["no_deadline", "excluded", "missing"].includes(s));

/** The four numbers of the whole country, each with what it is made of. */
export function Headline({ total }: { total: Plan["Standing"] }) {
  const { t } = useTranslation("overview");
  const format = useFormat();
  const { count } = format;
  const c = total.counts;
  const finished = c.n_on_time + c.n_late;
  return (
    <div className={classes.top}>
      <Figures>
        <Figure
          label={t("figures.on_time")}
          value={rateText(format, total.on_time_rate, 2)}
          counts={t("figures.on_time_counts", { n: count(c.n_on_time), all: count(fallenDue(c)) })}
          definition={t("figures.on_time_how")}
        />
        <Figure
          label={t("figures.completion")}
          value={rateText(format, total.completion_rate, 2)}
          counts={t("figures.completion_counts", { n: count(finished), all: count(c.n_all) })}
          definition={t("figures.completion_how")}
        />
        <Figure
          label={t("figures.overdue")}
          value={count(c.n_overdue)}
          counts={t("figures.overdue_counts", {
            rate: rateText(format, total.overdue_rate, 2),
            all: count(c.n_all),
          })}
          definition={t("figures.overdue_how")}
          tone={c.n_overdue > 0 ? "overdue" : undefined}
        />
        <Figure
          label={t("figures.progress")}
          value={rateText(format, total.progress, 2)}
          counts={
            total.progress === null
              ? t("figures.progress_none")
              : t("figures.progress_counts", { all: count(c.n_all + c.n_no_deadline) })
          }
          definition={t("figures.progress_how")}
        />
      </Figures>
      <div className={classes.bar}>
        <StateBar counts={barCounts(c)} shown={dated} height={16} />
        <StateLegend counts={barCounts(c)} shown={dated} all={c.n_all} />
      </div>
    </div>
  );
}
