import { Button, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { DayField } from "@/ui/day-field";
import { Acts, Consequences, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { type UnitDetail, useCloseUnit } from "./queries";
import { placed } from "./unit-fields";
import classes from "./units.module.css";

/** Ends a unit that nobody succeeds. Where somebody takes over, the way leads to a succession. */
export function CloseUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation("units");
  const [began] = useState(unit);
  const [on, setOn] = useState<string>();
  const [reason, setReason] = useState("");
  const [instrument, setInstrument] = useState("");
  const end = useCloseUnit(began);
  const problem = problemOf(end.error);
  const ready = on !== undefined && reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!on || !ready || end.isPending) return;
    const paper = instrument.trim();
    end.mutate(
      { on, reason: reason.trim(), ...(paper && { instrument: paper }) },
      {
        onSuccess: (done) => {
          tell(t("close.done", { name: began.name, n: done.assignments.closed }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t("close.title", { name: began.name })} onClose={onClose} firm={end.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <What unit={began} />
          <DayField
            label={t("effective")}
            description={t("close.onHelp")}
            required
            value={on}
            onChange={setOn}
            error={fieldError(problem, "on")}
          />
          <Textarea
            label={t("close.reason")}
            required
            autosize
            minRows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={fieldError(problem, "reason")}
          />
          <TextInput
            label={t("instrument")}
            maxLength={120}
            value={instrument}
            onChange={(event) => setInstrument(event.currentTarget.value)}
            error={fieldError(problem, "instrument")}
          />
          {end.error && <ProblemNotice error={end.error} more={otherErrors(problem, placed)} />}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose} disabled={end.isPending}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={end.isPending}>
            {t("close.act")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}

function What({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const { open_assignments: work, people, children } = unit.counts;
  return (
    <Consequences>
      <p>{t("close.what")}</p>
      <ul>
        <li>{t("close.work", { count: work, n: format.count(work) })}</li>
        <li>{t("close.people", { count: people, n: format.count(people) })}</li>
        {children > 0 && (
          <li>{t("close.children", { count: children, n: format.count(children) })}</li>
        )}
        <li>{t("close.kept")}</li>
      </ul>
      <p className={classes.name}>
        <Link to="/quan-tri/don-vi/sap-xep" search={{ units: String(unit.id) }}>
          {t("close.instead")}
        </Link>
      </p>
    </Consequences>
  );
}
