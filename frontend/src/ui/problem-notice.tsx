import { useTranslation } from "react-i18next";
import { problemOf } from "@/lib/problem";
import classes from "./problem-notice.module.css";

interface Props {
  error: unknown;
  /** Findings that no field shows. */
  more?: readonly string[];
  onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do, and the id under which the service noted it. */
export function ProblemNotice({ error, more = [], onRetry }: Props) {
  const { t } = useTranslation("ui");
  const problem = problemOf(error);
  const others = more.filter((line) => line !== problem?.detail);
  return (
    <div className={classes.notice} role="alert">
      <p>
        <b>{problem?.title || t("problem.title")}</b>
      </p>
      <p>{problem?.detail || t("problem.unreachable")}</p>
      {others.length > 0 && (
        <ul>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {problem?.requestId && (
        <p className="note">
          {t("problem.id")} <span className={classes.id}>{problem.requestId}</span>
        </p>
      )}
      {onRetry && (
        <p className={classes.act}>
          <button type="button" className="button" onClick={onRetry}>
            {t("problem.retry")}
          </button>
        </p>
      )}
    </div>
  );
}
