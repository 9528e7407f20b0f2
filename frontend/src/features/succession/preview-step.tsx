import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { SkeletonRows } from "@/ui/skeleton";
import { StateMark } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import { Choices } from "./choices";
import { Moves } from "./moves";
import { type Preview, previewQuery, useCarryOut } from "./queries";
import classes from "./succession.module.css";
import { bodyOf, type Step, type StepProps, stepOf } from "./wizard";

/** What it would move, in words and numbers; then the act, which holds only if nothing has changed since. */
export function PreviewStep(props: StepProps & { onDone: (done: Preview) => void }) {
  const { draft, first, onStep } = props;
  const { t } = useTranslation("succession");
  const body = bodyOf(draft, first);
  const found = useQuery({ ...previewQuery(body), placeholderData: keepPreviousData });
  if (found.error)
    return <Refused error={found.error} onStep={onStep} onRetry={() => void found.refetch()} />;
  if (!found.data)
    return (
      <div role="status" aria-busy="true">
        <span className="unseen">{t("looking")}</span>
        <SkeletonRows rows={6} height={40} />
      </div>
    );
  return (
    <Found
      {...props}
      body={body}
      preview={found.data}
      isFetching={found.isFetching}
      again={() => found.refetch()}
    />
  );
}

interface FoundProps extends StepProps {
  body: ReturnType<typeof bodyOf>;
  preview: Preview;
  isFetching: boolean;
  again: () => Promise<unknown>;
  onDone: (done: Preview) => void;
}

function Found(props: FoundProps) {
  const { draft, onChange, onStep, body, preview, isFetching, again, onDone } = props;
  const { t } = useTranslation("succession");
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [isStale, setStale] = useState(false);
  const run = useCarryOut();
  const act = async () => {
    try {
      const done = await run.mutateAsync({ body, etag: preview.etag });
      tell(t("told", { day: format.day(done.on) }));
      onDone(done);
    } catch (error) {
      if (problemOf(error)?.status !== 412) throw error;
      setStale(true);
      await again();
    }
  };
  return (
    <>
      {isStale && (
        <p className={classes.stale} role="alert">
          {t("stale")}
        </p>
      )}
      <div className={classes.preview} data-old={isFetching} aria-busy={isFetching}>
        <Moves preview={preview} predecessors={draft.predecessors} />
      </div>
      {preview.assignments.choices.length > 0 && (
        <Choices
          preview={preview}
          onAssign={(assign) => onChange({ assign: { ...draft.assign, ...assign } })}
        />
      )}
      <Warnings preview={preview} />
      <div className={classes.foot}>
        <Button variant="default" onClick={() => onStep("day")}>
          {t("before")}
        </Button>
        <Button disabled={isFetching} onClick={() => setAsking(true)}>
          {t(`act.${draft.kind}`)}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t(`act.${draft.kind}`)}
          act={t(`act.${draft.kind}`)}
          onAct={act}
          onClose={() => setAsking(false)}
        >
          <p>{t("sure", { day: format.day(preview.on) })}</p>
          <ul>
            <li>
              {t("move.work", {
                moved: format.count(preview.assignments.moved),
                closed: format.count(preview.assignments.closed),
              })}
            </li>
            <li>{t("noWayBack")}</li>
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
}

function Warnings({ preview }: { preview: Preview }) {
  const { t } = useTranslation("succession");
  if (preview.warnings.length === 0) return null;
  return (
    <div>
      <h3>{t("warnings")}</h3>
      <ul className={classes.warnings}>
        {preview.warnings.map((one) => (
          <li key={one.code} className={classes.warning}>
            <StateMark state="due_soon" />
            <span>{one.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RefusedProps {
  error: Error;
  onStep: (step: Step) => void;
  onRetry: () => void;
}

/** What stands against it, and the way to the step where it can be mended. */
function Refused({ error, onStep, onRetry }: RefusedProps) {
  const { t } = useTranslation("succession");
  const errors = problemOf(error)?.errors ?? [];
  return (
    <>
      <ProblemNotice error={error} onRetry={errors.length === 0 ? onRetry : undefined} />
      {errors.length > 0 && (
        <ul className={classes.mend}>
          {errors.map((one) => (
            <li key={`${one.pointer}${one.code}`} className={classes.unit}>
              <span>{one.detail}</span>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => onStep(stepOf(one.pointer, one.code))}
              >
                {t("mend", { step: t(`step.${stepOf(one.pointer, one.code)}`) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={() => onStep("day")}>
          {t("before")}
        </Button>
      </div>
    </>
  );
}
