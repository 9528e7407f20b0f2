import { useTranslation } from "react-i18next";
import { UnitsField } from "@/ui/units-field";
import { StepFoot } from "./step-foot";
import classes from "./succession.module.css";
import { kinds, type StepProps, withKind } from "./wizard";

/** What happens, and to whom. */
export function UnitsStep({ draft, onChange, onStep }: StepProps) {
  const { t } = useTranslation("succession");
  return (
    <>
      <fieldset className={classes.kinds}>
        <legend className="unseen">{t("kindLabel")}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={classes.kind}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              onChange={() => onChange(withKind(draft, kind))}
            />
            <b>{t(`kind.${kind}`)}</b>
            <span className="note">{t(`kindHelp.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <UnitsField
        label={t(`ends.${draft.kind}`)}
        description={t(`endsHelp.${draft.kind}`)}
        value={draft.predecessors}
        onChange={(predecessors) => onChange({ predecessors, assign: {} })}
        required
      />
      <StepFoot
        draft={draft}
        step="units"
        onStep={onStep}
        missing={draft.predecessors.length > 1 ? t("missing.one") : t("missing.units")}
      />
    </>
  );
}
