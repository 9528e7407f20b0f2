import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { scoreboardQuery } from "@/api/queries";
import { barCounts } from "@/lib/counts";
import { rateText } from "@/lib/rate";
import { fallenDue, given } from "@/lib/standing";
import { useFormat } from "@/lib/use-format";
import { stateOrder } from "@/theme/tokens";
import { EmptyState } from "@/ui/empty-state";
import { Figure, Figures } from "@/ui/figure";
import { StateBar, StateLegend } from "@/ui/state-bar";
import classes from "./agency-page.module.css";

/** The agency's row of its province's scoreboard. */
export function AgencyFigures({ unit }: { unit: Plan["UnitDetail"] }) {
  const { t } = useTranslation("agency");
  const province = unit.province?.key;
  const { data } = useSuspenseQuery(
    scoreboardQuery({ by: "agency", ...(province && { province }) }),
  );
  const row = data.rows.find((one) => one.unit.id === unit.id);
  if (!row || given(row.counts) === 0)
    return <EmptyState title={t("none.title")}>{t("none.why")}</EmptyState>;
  return <RowFigures row={row} />;
}

function RowFigures({ row }: { row: Plan["BoardRow"] }) {
  const { t } = useTranslation("agency");
  const format = useFormat();
  const { count } = format;
  const c = row.counts;
  const out = t("not_counted");
  return (
    <>
      {row.requested_only && <p className={`note ${classes.asked}`}>{t("asked")}</p>}
      <Figures>
        <Figure
          label={t("figures.on_time")}
          value={row.requested_only ? out : rateText(format, row.on_time_rate)}
          counts={t("figures.on_time_counts", { n: count(c.n_on_time), all: count(fallenDue(c)) })}
          definition={t("figures.on_time_how")}
        />
        <Figure
          label={t("figures.completion")}
          value={row.requested_only ? out : rateText(format, row.completion_rate)}
          counts={t("figures.completion_counts", {
            n: count(c.n_on_time + c.n_late),
            all: count(c.n_all),
            pending: count(c.n_pending),
          })}
          definition={t("figures.completion_how")}
        />
        <Figure
          label={t("figures.overdue")}
          value={row.requested_only ? out : count(c.n_overdue)}
          counts={t("figures.overdue_counts", { soon: count(c.n_due_soon) })}
          definition={t("figures.overdue_how")}
          tone={c.n_overdue > 0 && !row.requested_only ? "overdue" : undefined}
        />
        <Figure
          label={t("figures.progress")}
          value={rateText(format, row.progress)}
          counts={
            row.progress === null
              ? t("figures.progress_none")
              : t("figures.progress_counts", { all: count(c.n_all + c.n_no_deadline) })
          }
          definition={t("figures.progress_how")}
        />
      </Figures>
      <div className={classes.bar}>
        <StateBar counts={barCounts(c)} height={16} />
        <StateLegend
          counts={barCounts(c)}
          shown={stateOrder.filter(
            (state) => state !== "missing" && (state !== "excluded" || c.n_excluded > 0),
          )}
          all={given(c)}
        />
      </div>
    </>
  );
}
