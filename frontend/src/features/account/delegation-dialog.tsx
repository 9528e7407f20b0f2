import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { useDraft } from "@/lib/draft";
import { daysBetween, todayInVietnam } from "@/lib/format";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { daysLater } from "@/lib/typed-day";
import { firstWithout } from "@/lib/validity";
import { DayField } from "@/ui/day-field";
import { Acts, Consequences, Dialog, Fields } from "@/ui/dialog";
import { PersonPicker } from "@/ui/person-picker";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import classes from "./account.module.css";
import { useDelegate } from "./delegations";

interface Props {
  me: Me;
  units: readonly Me["grants"][number]["unit"][];
  onClose: () => void;
}

interface Draft {
  unit: string;
  deputy: string | undefined;
  name: string;
  from: string | undefined;
  last: string | undefined;
  instrument: string;
}

const MOST_DAYS = 90;
const placed = ["deputy_id", "unit", "valid_from", "valid_to", "instrument"];

/** Who, for which unit, from when until when. What will follow is said before it is sent. */
export function DelegationDialog({ me, units, onClose }: Props) {
  const { t } = useTranslation("account");
  const [today] = useState(() => todayInVietnam());
  const draft = useDraft<Draft>("delegation:new", {
    unit: String(units[0]?.id ?? ""),
    deputy: undefined,
    name: "",
    from: today,
    last: daysLater(today, 6),
    instrument: "",
  });
  const { unit, deputy, name, from, last, instrument } = draft.value;
  const give = useDelegate();
  const problem = problemOf(give.error);
  const ready = deputy !== undefined && from !== undefined && last !== undefined;
  const person = name.split(" · ")[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || give.isPending) return;
    give.mutate(
      {
        deputy_id: Number(deputy),
        unit,
        valid_from: from,
        valid_to: firstWithout(last),
        ...(instrument.trim() && { instrument: instrument.trim() }),
      },
      {
        onSuccess: () => {
          draft.drop();
          tell(t("delegate.done", { name: person }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t("delegate.title")} onClose={onClose} firm={give.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <DelegationFields
            draft={draft.value}
            onChange={draft.set}
            me={me}
            units={units}
            today={today}
            error={(field) => fieldError(problem, field)}
          />
          {ready && (
            <Consequences>
              {t("delegate.effect", {
                name: person,
                unit: units.find((one) => String(one.id) === unit)?.name,
                n: daysBetween(from, last) + 1,
                count: daysBetween(from, last) + 1,
              })}
            </Consequences>
          )}
          {give.error && <ProblemNotice error={give.error} more={otherErrors(problem, placed)} />}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose}>
            {t("factor.cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={give.isPending}>
            {t("delegate.save")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (patch: Partial<Draft>) => void;
  me: Me;
  units: Props["units"];
  today: string;
  error: (field: string) => string | undefined;
}

function DelegationFields({ draft, onChange, me, units, today, error }: FieldsProps) {
  const { t } = useTranslation("account");
  const { unit, deputy, from, last, instrument } = draft;
  return (
    <>
      <NativeSelect
        label={t("delegate.unit")}
        value={unit}
        onChange={(event) => onChange({ unit: event.target.value, deputy: undefined })}
        data={units.map((one) => ({ value: String(one.id), label: one.name }))}
        error={error("unit")}
      />
      <PersonPicker
        key={unit}
        label={t("delegate.deputy")}
        required
        unit={unit}
        without={[me.id]}
        value={deputy}
        onChange={(id, label) => onChange({ deputy: id, name: label })}
        error={error("deputy_id")}
      />
      <div className={classes.pair}>
        <DayField
          label={t("delegate.from")}
          required
          value={from}
          min={today}
          onChange={(day) => onChange({ from: day })}
          error={error("valid_from")}
        />
        <DayField
          label={t("delegate.to")}
          description={t("delegate.most")}
          required
          value={last}
          min={from}
          max={from && daysLater(from, MOST_DAYS - 1)}
          onChange={(day) => onChange({ last: day })}
          error={error("valid_to")}
        />
      </div>
      <TextInput
        label={t("delegate.instrument")}
        placeholder={t("delegate.instrumentHint")}
        maxLength={200}
        value={instrument}
        onChange={(event) => onChange({ instrument: event.currentTarget.value })}
        error={error("instrument")}
      />
    </>
  );
}
