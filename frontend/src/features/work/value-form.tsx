import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import { useEnterValue } from "./queries";
import type { ValueWork } from "./queues";
import { beginDraft, checkDraft, givenOf, type ValueDraft } from "./value-draft";
import { ValueFigures } from "./value-figures";
import classes from "./work.module.css";

const FIELDS = ["numerator", "denominator", "value", "note"];
const states = ["reported", "missing", "not_applicable"] as const;

interface Props {
  work: ValueWork;
  onClose: () => void;
}

function useValueForm({ work, onClose }: Props) {
  const { t } = useTranslation("work");
  const { language } = useFormat();
  const draft = useDraft<ValueDraft>(`value:${work.key}`, beginDraft(work, language));
  const enter = useEnterValue();
  const [tried, setTried] = useState(false);
  const typed = draft.value;
  const checked = checkDraft(work, typed, language);
  const ready = typed.state !== "reported" || (checked.complete && checked.refused === null);

  function send() {
    setTried(true);
    if (!ready || enter.isPending) return;
    const { indicator, org_unit, period, existing } = work;
    const given = givenOf(work, typed, language);
    enter.mutate(
      { indicator: indicator.code, org_unit: org_unit.key, period, existing, given },
      {
        onSuccess: (row) => {
          draft.drop();
          const warned = row.warnings.map((w) => w.detail).join(" ");
          const text = `${t("value.sent", { name: indicator.name })} ${warned}`;
          tell(text.trim(), warned ? "due_soon" : "on_time");
          onClose();
        },
      },
    );
  }
  return { draft, typed, checked, ready, tried, send, enter };
}

/** A ratio is entered as two counts. Odd values are warned of, impossible ones are refused. */
export function ValueForm({ work, onClose }: Props) {
  const { t } = useTranslation("work");
  const { draft, typed, checked, ready, tried, send, enter } = useValueForm({ work, onClose });
  const problem = problemOf(enter.error);
  const reported = typed.state === "reported";
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    if (event.key === "Escape") onClose();
  };
  const figures = { work, typed, set: draft.set, checked, problem, tried };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={keys}
      noValidate
    >
      {enter.error && <ProblemNotice error={enter.error} more={otherErrors(problem, FIELDS)} />}
      <div className={classes.values}>
        <NativeSelect
          label={t("value.state")}
          value={typed.state}
          onChange={(e) =>
            draft.set({ state: states.find((s) => s === e.target.value) ?? "reported" })
          }
          data={states.map((s) => ({ value: s, label: t(`value.states.${s}`) }))}
        />
        {reported && <ValueFigures {...figures} />}
      </div>
      {checked.warned && reported && (
        <p className="small">
          <StateBadge state="due_soon">{t("value.jump")}</StateBadge>
        </p>
      )}
      <Textarea
        label={t("value.note")}
        autosize
        minRows={1}
        maxLength={1_000}
        value={typed.note}
        onChange={(e) => draft.set({ note: e.target.value })}
        error={fieldError(problem, "note")}
      />
      <div className={classes.foot}>
        <span className="note">{t("value.three")}</span>
        <Button variant="default" onClick={onClose}>
          {t("report.close")}
        </Button>
        <Button type="submit" disabled={!ready} loading={enter.isPending}>
          {t("value.send")}
        </Button>
      </div>
    </form>
  );
}
