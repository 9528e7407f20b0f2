import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EvidenceList } from "@/ui/evidence-list";
import type { Report } from "./queries";
import classes from "./work.module.css";

/** One report as it was sent, with what proves it. */
export function ReportCard({ report }: { report: Report }) {
  const { t } = useTranslation("work");
  const format = useFormat();
  return (
    <article className={classes.report} aria-label={t("reportCard.label", { n: report.number })}>
      <p className={classes.reportHead}>
        <b>
          {t("reportCard.label", { n: report.number })} · {report.percent}%
        </b>
        <span className="note">
          {[
            t(`reportState.${report.state}`),
            report.author,
            // The agency that answered then: after a merger it is another one today.
            report.unit?.name,
            format.instant(report.created_at),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </p>
      <p className={classes.prose}>{report.text}</p>
      {report.obstacles && (
        <p className={classes.prose}>
          <b>{t("report.obstacles")}: </b>
          {report.obstacles}
        </p>
      )}
      {report.recommendations && (
        <p className={classes.prose}>
          <b>{t("report.recommendations")}: </b>
          {report.recommendations}
        </p>
      )}
      {report.quantities.length > 0 && (
        <ul className={classes.quantities}>
          {report.quantities.map((q) => (
            <li key={q.deliverable_id}>
              {q.name}: <b>{format.count(q.quantity)}</b> {q.unit}
            </li>
          ))}
        </ul>
      )}
      {report.evidence.length > 0 && <EvidenceList items={report.evidence} />}
      {report.decision_note && (
        <p className={classes.prose}>
          <b>
            {report.decided_by ?? t("reportCard.head")}
            {report.decided_at && ` · ${format.instant(report.decided_at)}`}:{" "}
          </b>
          {report.decision_note}
        </p>
      )}
    </article>
  );
}
