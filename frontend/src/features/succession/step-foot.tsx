import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./succession.module.css";
import { type Draft, isReady, type Step, stepsOf } from "./wizard";

interface Props {
  draft: Draft;
  step: Step;
  onStep: (step: Step) => void;
  /** What is still missing, in words. */
  missing?: string | undefined;
}

/** Back and on; "on" opens when the step is filled in. */
export function StepFoot({ draft, step, onStep, missing }: Props) {
  const { t } = useTranslation("succession");
  const all = stepsOf(draft.kind);
  const at = all.indexOf(step);
  const before = all[at - 1];
  const next = all[at + 1];
  const ready = isReady(draft, step);
  return (
    <div className={classes.foot}>
      {!ready && missing && <span className="note">{missing}</span>}
      {before && (
        <Button variant="default" onClick={() => onStep(before)}>
          {t("before")}
        </Button>
      )}
      {next && (
        <Button disabled={!ready} onClick={() => onStep(next)}>
          {t("next")}
        </Button>
      )}
    </div>
  );
}
