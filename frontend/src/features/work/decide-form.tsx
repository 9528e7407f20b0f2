import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { type Assignment, useDecide } from "./queries";
import { ReportCard } from "./report-card";
import classes from "./work.module.css";

interface Props {
  assignment: Assignment;
  onClose?: (() => void) | undefined;
}

/** The head reads what was sent and confirms it, or gives it back with a reason. */
export function DecideForm({ assignment, onClose }: Props) {
  const { t } = useTranslation("work");
  const decide = useDecide();
  const draft = useDraft(`decide:${assignment.id}`, { words: "" });
  const [seen, setSeen] = useState(assignment);
  const [missing, setMissing] = useState(false);
  const problem = problemOf(decide.error);
  const stale = assignment.version !== seen.version;
  const words = draft.value.words.trim();
  const report = assignment.reports.find((r) => r.state === "submitted");

  function go(kind: "confirm" | "return") {
    if (stale || decide.isPending) return;
    setMissing(kind === "return" && words === "");
    if (kind === "return" && words === "") return;
    const decision = kind === "confirm" ? { kind, note: words } : { kind, reason: words };
    decide.mutate(
      { assignment: seen, decision },
      {
        onSuccess: () => {
          draft.drop();
          tell(
            t(kind === "confirm" ? "decide.confirmed" : "decide.returned", {
              title: assignment.task.title,
            }),
          );
          onClose?.();
        },
      },
    );
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) go("confirm");
    if (event.key === "Escape") onClose?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter and Escape work from every field.
    <div className={classes.form} onKeyDown={keys}>
      {report && <ReportCard report={report} />}
      {stale && (
        <div className={classes.conflict} role="alert">
          <p className="strong">{t("conflict.title")}</p>
          <p className="small">{t("decide.changed")}</p>
          <Button size="xs" variant="default" onClick={() => setSeen(assignment)}>
            {t("conflict.goOn")}
          </Button>
        </div>
      )}
      {decide.error && !stale && (
        <ProblemNotice error={decide.error} more={otherErrors(problem, ["reason", "note"])} />
      )}
      <Textarea
        label={t("decide.words")}
        description={t("decide.wordsHint")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.value.words}
        onChange={(e) => draft.set({ words: e.target.value })}
        error={
          missing
            ? t("decide.needsReason")
            : (fieldError(problem, "reason") ?? fieldError(problem, "note"))
        }
      />
      <div className={classes.foot}>
        <span className="note">{t("decide.counts")}</span>
        <Button variant="default" disabled={stale} onClick={() => go("return")}>
          {t("decide.return")}
        </Button>
        <Button disabled={stale} loading={decide.isPending} onClick={() => go("confirm")}>
          {t("decide.confirm")}
        </Button>
      </div>
    </div>
  );
}
