import { Button, TextInput } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { Check } from "@/ui/check";
import { Acts, Consequences, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { Segmented } from "@/ui/segmented";
import { tell } from "@/ui/toast";
import { DayFacts } from "./day-facts";
import { weekday } from "./month-grid";
import { type DayState, dayQuery, effectQuery, useGiveBack, useSetDay } from "./queries";

interface Props {
  day: string;
  changes: boolean;
  onClose: () => void;
}

/** One day: why it is worked or not; who administers the country changes it, and sees first what moves. */
export function DayDialog({ day, changes, onClose }: Props) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const { data: state } = useSuspenseQuery(dayQuery(day));
  const title = `${t(`weekday.${weekday(day)}`)}, ${format.day(day)}`;
  if (changes) return <Change title={title} state={state} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <DayFacts state={state} />
    </Dialog>
  );
}

interface ChangeProps {
  title: string;
  state: DayState;
  onClose: () => void;
}

const draftOf = (state: DayState) => ({
  working: state.working,
  reason: state.reason ?? "",
  instrument: state.instrument ?? "",
  provisional: state.provisional,
});

function Change({ title, state, onClose }: ChangeProps) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const [began] = useState(state);
  const [draft, setDraft] = useState(() => draftOf(state));
  const patch = (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change }));
  const save = useSetDay(began);
  const back = useGiveBack(began);
  const problem = problemOf(save.error);
  const differs = JSON.stringify(draft) !== JSON.stringify(draftOf(began));
  const ready = draft.reason.trim() !== "" && differs;
  const isPending = save.isPending || back.isPending;
  const onSuccess = (done: { deadlines_moved: number; duties_moved: number }) => {
    const deadlines = format.count(done.deadlines_moved);
    tell(t("done", { deadlines, duties: format.count(done.duties_moved) }));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { instrument, reason, ...rest } = draft;
    const paper = instrument.trim();
    const body = { ...rest, reason: reason.trim(), ...(paper && { instrument: paper }) };
    if (ready && !isPending) save.mutate(body, { onSuccess });
  };
  const error = save.error ?? back.error;
  return (
    <Dialog title={title} onClose={onClose} firm={isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <DayFields draft={draft} onChange={patch} error={(name) => fieldError(problem, name)} />
          {draft.working !== began.working && <Effect day={began.day} working={draft.working} />}
          {began.reason !== null && (
            <GiveBack
              state={began}
              isPending={back.isPending}
              onAct={() => back.mutate(undefined, { onSuccess })}
            />
          )}
          {error && (
            <ProblemNotice error={error} more={otherErrors(problem, ["reason", "instrument"])} />
          )}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready || isPending} loading={save.isPending}>
            {t("save")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}

type Draft = ReturnType<typeof draftOf>;
interface FieldsProps {
  draft: Draft;
  onChange: (patch: Partial<Draft>) => void;
  error: (name: string) => string | undefined;
}

function DayFields({ draft, onChange, error }: FieldsProps) {
  const { t } = useTranslation("calendar");
  return (
    <>
      <div>
        <Segmented
          label={t("column.state")}
          value={draft.working ? "working" : "off"}
          onChange={(state) => onChange({ working: state === "working" })}
          data={[
            { value: "working", label: t("state.working") },
            { value: "off", label: t("state.off") },
          ]}
        />
      </div>
      <TextInput
        label={t("column.reason")}
        description={t("reasonHelp")}
        required
        maxLength={200}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={error("reason")}
      />
      <TextInput
        label={t("column.instrument")}
        maxLength={200}
        value={draft.instrument}
        onChange={(event) => onChange({ instrument: event.currentTarget.value })}
        error={error("instrument")}
      />
      <Check
        label={t("provisional")}
        description={t("provisionalHelp")}
        checked={draft.provisional}
        onChange={(provisional) => onChange({ provisional })}
      />
    </>
  );
}

/** "Moves 12 due days, 3 reports and 40 reminders", before anything is done. */
function Effect({ day, working }: { day: string; working: boolean }) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const found = useQuery(effectQuery(day, working));
  if (found.error) return <ProblemNotice error={found.error} />;
  return (
    <Consequences>
      <p role="status">
        {found.data
          ? t("effect", {
              deadlines: format.count(found.data.deadlines_moved),
              duties: format.count(found.data.duties_moved),
              reminders: format.count(found.data.obligations),
            })
          : t("counting")}
      </p>
      <p className="note">{t("effectHelp")}</p>
    </Consequences>
  );
}

interface BackProps {
  state: DayState;
  isPending: boolean;
  onAct: () => void;
}

/** Back to the plain week, after what that moves has been seen. */
function GiveBack({ state, isPending, onAct }: BackProps) {
  const { t } = useTranslation("calendar");
  const [asking, setAsking] = useState(false);
  const working = weekday(state.day) < 5;
  return (
    <>
      {asking && working !== state.working && <Effect day={state.day} working={working} />}
      <div>
        <Button
          size="xs"
          variant="default"
          loading={isPending}
          onClick={asking ? onAct : () => setAsking(true)}
        >
          {t(asking ? "giveBackSure" : "giveBack")}
        </Button>
      </div>
    </>
  );
}
