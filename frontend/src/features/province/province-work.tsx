import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { scoreboardQuery } from "@/api/queries";
import { rateText } from "@/lib/rate";
import { fallenDue } from "@/lib/standing";
import { useFormat } from "@/lib/use-format";
import { Figure, Figures } from "@/ui/figure";
import { Section } from "@/ui/section";
import { Skeleton } from "@/ui/skeleton";
import { StateLegend } from "@/ui/state-bar";
import { AgencyTable } from "./agency-table";
import { Duties } from "./duties";
import { OverdueList } from "./overdue-list";
import classes from "./province-page.module.css";
import { TargetList } from "./target-list";

interface Props {
  code: string;
  asOf: string;
  plan: string | undefined;
}

/** Everything that is reckoned from the plans of the province, or from one of them. */
export function ProvinceWork({ code, asOf, plan }: Props) {
  const { t } = useTranslation("province");
  const of = { province: code, ...(plan && { plan }) };
  const { data: board } = useSuspenseQuery(scoreboardQuery({ by: "agency", as_of: asOf, ...of }));
  return (
    <>
      <div className={classes.figures}>
        <Headline total={board.total} />
      </div>
      <div className={classes.grid}>
        <Section card title={t("agencies.title")} note={t("agencies.note")}>
          <div className={classes.key}>
            <StateLegend />
          </div>
          <AgencyTable rows={board.rows} />
        </Section>
        <div className={classes.side}>
          <Suspense fallback={<Skeleton height={400} />}>
            <OverdueList asked={{ ...of, as_of: asOf }} counted={board.total.counts.n_overdue} />
          </Suspense>
          <Suspense fallback={<Skeleton height={200} />}>
            <Duties asked={of} today={asOf} />
          </Suspense>
        </div>
        <div className={classes.full}>
          <Suspense fallback={<Skeleton height={320} />}>
            <TargetList asked={{ org_unit: code, on: asOf, ...(plan && { plan }) }} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

function Headline({ total }: { total: Plan["Standing"] }) {
  const { t } = useTranslation("province");
  const format = useFormat();
  const { count } = format;
  const c = total.counts;
  return (
    <Figures>
      <Figure
        label={t("figures.on_time")}
        value={rateText(format, total.on_time_rate)}
        counts={t("figures.on_time_counts", { n: count(c.n_on_time), all: count(fallenDue(c)) })}
        definition={t("figures.on_time_how")}
      />
      <Figure
        label={t("figures.completion")}
        value={rateText(format, total.completion_rate)}
        counts={t("figures.completion_counts", {
          n: count(c.n_on_time + c.n_late),
          all: count(c.n_all),
          pending: count(c.n_pending),
        })}
        definition={t("figures.completion_how")}
      />
      <Figure
        label={t("figures.overdue")}
        value={count(c.n_overdue)}
        counts={<a href="#overdue">{t("figures.overdue_counts", { all: count(c.n_all) })}</a>}
        definition={t("figures.overdue_how")}
        tone={c.n_overdue > 0 ? "overdue" : undefined}
      />
      <Figure
        label={t("figures.progress")}
        value={rateText(format, total.progress)}
        counts={
          total.progress === null
            ? t("figures.progress_none")
            : t("figures.progress_counts", { all: count(c.n_all + c.n_no_deadline) })
        }
        definition={t("figures.progress_how")}
      />
    </Figures>
  );
}
