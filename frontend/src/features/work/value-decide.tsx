import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { type Observation, useDecideValue } from "./queries";
import classes from "./work.module.css";

/** A submitted value beside the published one; approved, or returned with a reason. */
export function ValueDecide({ row, onClose }: { row: Observation; onClose: () => void }) {
  const { t } = useTranslation("work");
  const decide = useDecideValue();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const problem = problemOf(decide.error);
  const go = (kind: "approve" | "return") => {
    const words = reason.trim();
    setMissing(kind === "return" && words === "");
    if (decide.isPending || (kind === "return" && words === "")) return;
    decide.mutate(
      { row, reason: kind === "return" ? words : null },
      {
        onSuccess: () => {
          tell(
            t(kind === "approve" ? "value.approved" : "value.sentBack", {
              name: row.indicator.name,
            }),
          );
          onClose();
        },
      },
    );
  };
  return (
    <div className={classes.form}>
      {decide.error && (
        <ProblemNotice error={decide.error} more={otherErrors(problem, ["reason"])} />
      )}
      <div className={classes.versions}>
        <Version title={t("value.inWork")} value={row.current} />
        <Version title={t("value.published")} value={row.published} />
      </div>
      {row.note && <p className={classes.prose}>{row.note}</p>}
      <Textarea
        label={t("decide.words")}
        description={t("value.reasonHint")}
        autosize
        minRows={1}
        maxLength={1_000}
        value={reason}
        onChange={(e) => setReason(e.target.value)}
        error={missing ? t("decide.needsReason") : fieldError(problem, "reason")}
      />
      <div className={classes.foot}>
        <span />
        <Button variant="default" onClick={() => go("return")}>
          {t("decide.return")}
        </Button>
        <Button loading={decide.isPending} onClick={() => go("approve")}>
          {t("value.approve")}
        </Button>
      </div>
    </div>
  );
}

function Version({ title, value }: { title: string; value: Observation["current"] }) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const figure = (text: string | null) => (text === null ? format.none : format.count(text));
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {value === null ? (
        <p>{format.none}</p>
      ) : value.state === "reported" ? (
        <p>
          <b>{value.value === null ? format.none : format.decimal(value.value)}</b>
          {value.denominator !== null && (
            <span className="note">
              {" "}
              = {figure(value.numerator)} / {figure(value.denominator)}
            </span>
          )}
        </p>
      ) : (
        <p>{t(`value.states.${value.state}`)}</p>
      )}
    </section>
  );
}
