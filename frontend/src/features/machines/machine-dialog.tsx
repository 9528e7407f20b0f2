import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import {
  draftOf,
  emptyMachine,
  type MachineDraft,
  machineBody,
  machineChange,
  unreadableLimits,
} from "./machine-draft";
import { MachineFields } from "./machine-fields";
import { type Machine, useChangeMachine, useCreateMachine } from "./queries";
import { SecretDialog } from "./secret-dialog";

const placed = ["name", "source", "scopes", "units", "indicators", "rate_limits"];

interface Props {
  machine?: Machine;
  onClose: () => void;
}

export function MachineDialog({ machine, onClose }: Props) {
  return machine ? <Change machine={machine} onClose={onClose} /> : <Create onClose={onClose} />;
}

function Create({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("machines");
  const draft = useDraft<MachineDraft>("machine:new", emptyMachine);
  const create = useCreateMachine();
  if (create.data)
    return <SecretDialog machine={create.data} secret={create.data.secret} onClose={onClose} />;
  return (
    <Form
      title={t("create.open")}
      act={t("create.act")}
      draft={draft.value}
      onChange={draft.set}
      note={draft.savedAt ? t("kept") : undefined}
      isPending={create.isPending}
      error={create.error}
      ready={draft.value.name.trim() !== "" && draft.value.units.length > 0}
      onSend={() =>
        create.mutate(machineBody(draft.value), {
          onSuccess: (made) => {
            draft.drop();
            tell(t("create.done", { name: made.name }));
          },
        })
      }
      onClose={onClose}
    />
  );
}

function Change({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation("machines");
  const [began] = useState(machine);
  const [draft, setDraft] = useState(() => draftOf(machine));
  const change = useChangeMachine(began);
  const body = machineChange(draftOf(began), draft);
  return (
    <Form
      title={t("change.title", { name: began.name })}
      act={t("change.act")}
      draft={draft}
      onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
      note={t("change.note")}
      isPending={change.isPending}
      error={change.error}
      ready={body !== null}
      onSend={() =>
        body &&
        change.mutate(body, {
          onSuccess: () => {
            tell(t("change.done", { name: draft.name }));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

interface FormProps {
  title: string;
  act: string;
  draft: MachineDraft;
  onChange: (patch: Partial<MachineDraft>) => void;
  note: string | undefined;
  isPending: boolean;
  error: Error | null;
  ready: boolean;
  onSend: () => void;
  onClose: () => void;
}

function Form(props: FormProps) {
  const { title, act, draft, onChange, note, isPending, error, ready, onSend, onClose } = props;
  const { t } = useTranslation("machines");
  const problem = problemOf(error);
  const mayBeSent = ready && draft.scopes.length > 0 && unreadableLimits(draft).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayBeSent && !isPending) onSend();
  };
  return (
    <Dialog title={title} onClose={onClose} wide firm={isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <MachineFields
            draft={draft}
            onChange={onChange}
            error={(field) => fieldError(problem, field)}
          />
          {error && <ProblemNotice error={error} more={otherErrors(problem, placed)} />}
        </Fields>
        <Acts note={note}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!mayBeSent} loading={isPending}>
            {act}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
