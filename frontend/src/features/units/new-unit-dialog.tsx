import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { DayField } from "@/ui/day-field";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { useCreateUnit } from "./queries";
import { emptyUnit, newUnitBody, type UnitDraft } from "./unit-draft";
import { placed, UnitFields } from "./unit-fields";
import classes from "./units.module.css";

interface Draft {
  unit: UnitDraft;
  valid_from: string | undefined;
  instrument: string;
}

/** A unit that begins on a day, below another. What is typed stays until it is sent. */
export function NewUnitDialog({
  parent,
  onClose,
}: {
  parent: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation("units");
  const draft = useDraft<Draft>("unit:new", {
    unit: emptyUnit(parent),
    valid_from: undefined,
    instrument: "",
  });
  const { unit, valid_from, instrument } = draft.value;
  const create = useCreateUnit();
  const problem = problemOf(create.error);
  const ready = unit.name.trim() !== "" && unit.parent !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || create.isPending) return;
    const more = {
      ...(valid_from && { valid_from }),
      ...(instrument.trim() && { instrument: instrument.trim() }),
    };
    create.mutate(
      { ...newUnitBody(unit), ...more },
      {
        onSuccess: (made) => {
          draft.drop();
          tell(t("create.done", { name: made.name }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t("create.open")} onClose={onClose} wide firm={create.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <UnitFields
            draft={unit}
            onChange={(patch) => draft.set({ unit: { ...unit, ...patch } })}
            problem={problem}
          />
          <div className={classes.pair}>
            <DayField
              label={t("effective")}
              description={t("effectiveHelp")}
              value={valid_from}
              onChange={(day) => draft.set({ valid_from: day })}
              error={fieldError(problem, "valid_from")}
            />
            <TextInput
              label={t("instrument")}
              description={t("instrumentHelp")}
              maxLength={120}
              value={instrument}
              onChange={(event) => draft.set({ instrument: event.currentTarget.value })}
              error={fieldError(problem, "instrument")}
            />
          </div>
          {create.error && (
            <ProblemNotice error={create.error} more={otherErrors(problem, placed)} />
          )}
        </Fields>
        <Acts note={draft.savedAt && t("kept")}>
          <Button variant="default" onClick={onClose} disabled={create.isPending}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={create.isPending}>
            {t("create.act")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
