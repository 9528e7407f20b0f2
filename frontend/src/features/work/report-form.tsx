import { Button, Slider, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { Conflict } from "./conflict";
import { EvidenceFields } from "./evidence-fields";
import { QuantityFields } from "./quantity-fields";
import { type Assignment, deliverablesQuery, useSubmitReport } from "./queries";
import { emptyDraft, type ReportDraft, reportBody, unreadable } from "./report-draft";
import classes from "./work.module.css";

interface Props {
  assignment: Assignment;
  onClose?: (() => void) | undefined;
}

const FIELDS = ["percent", "text", "obstacles", "recommendations", "quantities", "evidence"];

/** Progress is reported where the task is read; nothing opens over it. The draft stays in the browser until it is sent. */
export function ReportForm({ assignment, onClose }: Props) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const draft = useDraft<ReportDraft>(`report:${assignment.id}`, emptyDraft(assignment));
  const { data: deliverables = [] } = useQuery(deliverablesQuery(assignment.task.id));
  const submit = useSubmitReport();
  // What the person saw when they began; a newer version must be looked at first.
  const [seen, setSeen] = useState(assignment);
  const { stored } = draft.value;
  const stale = assignment.etag !== seen.etag && assignment.etag !== stored?.etag;
  const problem = problemOf(submit.error);
  const ready = draft.value.text.trim() !== "" && unreadable(draft.value).length === 0 && !stale;

  const goOn = () => {
    submit.reset();
    setSeen(assignment);
    if (stored) draft.set({ stored: { ...stored, etag: assignment.etag } });
  };

  function send() {
    if (!ready || submit.isPending) return;
    const report = reportBody(draft.value, deliverables);
    const body = JSON.stringify(report);
    submit.mutate(
      {
        assignment: seen,
        report,
        stored: stored?.body === body ? stored : null,
        onStored: (now) => draft.set({ stored: { ...now, body } }),
      },
      {
        onSuccess: () => {
          draft.drop();
          tell(t("report.sent", { title: assignment.task.title }));
          onClose?.();
        },
      },
    );
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    if (event.key === "Escape") onClose?.();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} onKeyDown={keys} noValidate>
      {stale ? (
        <Conflict mine={draft.value} theirs={assignment} onSeen={goOn} />
      ) : (
        submit.error && <ProblemNotice error={submit.error} more={otherErrors(problem, FIELDS)} />
      )}
      <div className={classes.fields}>
        <Words draft={draft.value} set={draft.set} assignment={assignment} problem={problem} />
        <div className={classes.aside}>
          <QuantityFields
            deliverables={deliverables}
            quantities={draft.value.quantities}
            onChange={(quantities) => draft.set({ quantities })}
            error={fieldError(problem, "quantities")}
          />
          <EvidenceFields
            evidence={draft.value.evidence}
            onChange={(evidence) => draft.set({ evidence })}
            problem={problem}
          />
        </div>
      </div>
      <div className={classes.foot}>
        <span className="note">
          {draft.savedAt
            ? t("report.kept", { at: format.instant(draft.savedAt) })
            : t("report.willKeep")}
        </span>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t("report.close")}
          </Button>
        )}
        <Button type="submit" disabled={!ready} loading={submit.isPending}>
          {t("report.send")}
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  draft: ReportDraft;
  set: (patch: Partial<ReportDraft>) => void;
  assignment: Assignment;
  problem: ReturnType<typeof problemOf>;
}

const marks = [0, 25, 50, 75, 100].map((value) => ({ value }));

function Words({ draft, set, assignment, problem }: WordsProps) {
  const { t } = useTranslation("work");
  const label = useId();
  const wrong = fieldError(problem, "percent");
  return (
    <div className={classes.main}>
      <div>
        <span id={label} className={classes.fieldLabel}>
          {t("report.percent")} <b>{draft.percent}%</b>{" "}
          <span className="note">{t("report.before", { percent: assignment.percent })}</span>
        </span>
        <Slider
          aria-labelledby={label}
          thumbLabel={t("report.percent")}
          value={draft.percent}
          onChange={(percent) => set({ percent })}
          step={5}
          label={null}
          marks={marks}
          mt={8}
          mb={10}
        />
        {wrong && <p className={classes.wrong}>{wrong}</p>}
      </div>
      <Textarea
        label={t("report.text")}
        placeholder={t("report.textHint")}
        required
        autosize
        minRows={3}
        maxLength={10_000}
        value={draft.text}
        onChange={(e) => set({ text: e.target.value })}
        error={fieldError(problem, "text")}
      />
      <Textarea
        label={t("report.obstacles")}
        description={t("report.obstaclesHint")}
        autosize
        minRows={2}
        maxLength={10_000}
        value={draft.obstacles}
        onChange={(e) => set({ obstacles: e.target.value })}
        error={fieldError(problem, "obstacles")}
      />
      <Textarea
        label={t("report.recommendations")}
        autosize
        minRows={1}
        maxLength={10_000}
        value={draft.recommendations}
        onChange={(e) => set({ recommendations: e.target.value })}
        error={fieldError(problem, "recommendations")}
      />
    </div>
  );
}
