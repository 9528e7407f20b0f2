import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { DecideForm } from "./decide-form";
import { type Assignment, assignmentQuery } from "./queries";
import { ReportCard } from "./report-card";
import { ReportForm } from "./report-form";
import classes from "./work.module.css";

interface Props {
  id: number;
  onClose?: (() => void) | undefined;
}

/** What the reader may do with an assignment now: report, decide, or only read what was reported. */
export function AssignmentActs({ id, onClose }: Props) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const { data: assignment } = useSuspenseQuery(assignmentQuery(id));
  const last = assignment.reports[0];
  const returned = last?.state === "returned" ? last : null;
  if (assignment.may.includes("confirm")) {
    return <DecideForm key={id} assignment={assignment} onClose={onClose} />;
  }
  return (
    <>
      {returned && (
        <p className={classes.returned}>
          <b>
            {t("returned.by", {
              by: returned.decided_by ?? t("reportCard.head"),
              day: returned.decided_at ? format.instant(returned.decided_at) : "",
            })}
          </b>{" "}
          {returned.decision_note}
        </p>
      )}
      {assignment.may.includes("report") ? (
        <ReportForm key={id} assignment={assignment} onClose={onClose} />
      ) : (
        <OnlyRead assignment={assignment} />
      )}
    </>
  );
}

/** The last report; where reports may not be read it is never said that there is none. */
function OnlyRead({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation("work");
  const last = assignment.reports[0];
  return (
    <div className={classes.form}>
      {last ? (
        <ReportCard report={last} />
      ) : (
        <p className="note">{t(assignment.contents_visible ? "acts.none" : "acts.closed")}</p>
      )}
      {assignment.workflow === "pending_confirmation" && (
        <p className="note">{t("acts.waiting")}</p>
      )}
    </div>
  );
}
