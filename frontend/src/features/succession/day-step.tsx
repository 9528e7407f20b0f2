import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DayField } from "@/ui/day-field";
import { Segmented } from "@/ui/segmented";
import { StepFoot } from "./step-foot";
import classes from "./succession.module.css";
import type { StepProps } from "./wizard";

/** From which day, by which instrument, and what becomes of people's roles. */
export function DayStep({ draft, onChange, onStep }: StepProps) {
  const { t } = useTranslation("succession");
  const ends = draft.kind === "abolish";
  return (
    <>
      <div className={classes.pair}>
        <DayField
          label={t("on")}
          description={t("onHelp")}
          required
          value={draft.on}
          onChange={(on) => onChange({ on })}
        />
        <TextInput
          label={t("instrument")}
          description={t("instrumentHelp")}
          maxLength={120}
          value={draft.instrument}
          onChange={(event) => onChange({ instrument: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t("reason")}
        required={ends}
        autosize
        minRows={2}
        maxLength={300}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      {!ends && (
        <div>
          <p className="small strong">{t("people.label")}</p>
          <Segmented
            label={t("people.label")}
            value={draft.people}
            onChange={(people) => onChange({ people })}
            data={[
              { value: "move", label: t("people.move") },
              { value: "leave", label: t("people.leave") },
            ]}
          />
          <p className="note">{t(`people.${draft.people}Help`)}</p>
        </div>
      )}
      <StepFoot
        draft={draft}
        step="day"
        onStep={onStep}
        missing={t(ends ? "missing.reason" : "missing.day")}
      />
    </>
  );
}
