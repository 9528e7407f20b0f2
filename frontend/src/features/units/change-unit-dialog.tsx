import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { fieldError, otherErrors, type ProblemView, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { DayField } from "@/ui/day-field";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { Segmented } from "@/ui/segmented";
import { tell } from "@/ui/toast";
import { type UnitDetail, useChangeUnit } from "./queries";
import { changeBody, draftOf } from "./unit-draft";
import { placed, UnitFields } from "./unit-fields";
import classes from "./units.module.css";

interface When {
  manner: "dated" | "correction";
  from: string | undefined;
  instrument: string;
}

/** How a change is dated, or that it mends what was always meant. */
const dating = ({ manner, from, instrument }: When) => ({
  correction: manner === "correction",
  ...(manner === "dated" && from && { from }),
  ...(instrument.trim() && { instrument: instrument.trim() }),
});

/** A change from a day on, which the history keeps; or a correction of a slip, which it does not. */
export function ChangeUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation("units");
  const [began] = useState(unit);
  const [draft, setDraft] = useState(() => draftOf(unit));
  const [when, setWhen] = useState<When>({ manner: "dated", from: undefined, instrument: "" });
  const change = useChangeUnit(began);
  const body = changeBody(draftOf(began), draft);
  const problem = problemOf(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body || change.isPending) return;
    change.mutate({ ...body, ...dating(when) } as Plan["UnitChange"], {
      onSuccess: (made) => {
        tell(t("change.done", { name: made.name }));
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={t("change.title", { name: began.name })}
      onClose={onClose}
      wide
      firm={change.isPending}
    >
      <form onSubmit={submit} noValidate>
        <Fields>
          <UnitFields
            draft={draft}
            onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
            problem={problem}
            fixedKind
          />
          <WhenFields
            when={when}
            onChange={(patch) => setWhen((now) => ({ ...now, ...patch }))}
            problem={problem}
          />
          {change.error && (
            <ProblemNotice error={change.error} more={otherErrors(problem, placed)} />
          )}
        </Fields>
        <Acts note={!body && t("change.nothing")}>
          <Button variant="default" onClick={onClose} disabled={change.isPending}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!body} loading={change.isPending}>
            {t("change.save")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}

interface WhenProps {
  when: When;
  onChange: (patch: Partial<When>) => void;
  problem: ProblemView | null;
}

function WhenFields({ when, onChange, problem }: WhenProps) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const dated = when.manner === "dated";
  return (
    <>
      <div>
        <Segmented
          label={t("change.manner")}
          value={when.manner}
          onChange={(manner) => onChange({ manner })}
          data={[
            { value: "dated", label: t("change.dated") },
            { value: "correction", label: t("change.correction") },
          ]}
        />
        <p className="note">
          {dated && when.from
            ? t("change.datedFrom", { day: format.day(when.from) })
            : t(dated ? "change.datedHelp" : "change.correctionHelp")}
        </p>
      </div>
      <div className={classes.pair}>
        {dated && (
          <DayField
            label={t("effective")}
            description={t("effectiveHelp")}
            value={when.from}
            onChange={(from) => onChange({ from })}
            error={fieldError(problem, "from")}
          />
        )}
        <TextInput
          label={t("instrument")}
          description={t("instrumentHelp")}
          maxLength={120}
          value={when.instrument}
          onChange={(event) => onChange({ instrument: event.currentTarget.value })}
          error={fieldError(problem, "instrument")}
        />
      </div>
    </>
  );
}
