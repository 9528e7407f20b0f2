import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { Acts, Consequences, Dialog, Fields } from "./dialog";
import { ProblemNotice } from "./problem-notice";

interface Props {
  title: string;
  /** What will happen, in numbers. */
  children: ReactNode;
  /** The word on the button: the act itself, never "OK". */
  act: string;
  /** Asks why; the words of the field. */
  reason?: string | undefined;
  /** What has to be typed before the act can be chosen. */
  typed?: { word: string; label: string } | undefined;
  onAct: (reason: string) => Promise<unknown>;
  onDone?: () => void;
  onClose: () => void;
}

/** Asks before an act that ends or removes something. A refusal is shown here, with what was typed kept. */
export function ConfirmDialog(props: Props) {
  const { title, children, act, reason, typed, onAct, onDone, onClose } = props;
  const { t } = useTranslation("ui");
  const [why, setWhy] = useState("");
  const [word, setWord] = useState("");
  const run = useMutation({
    mutationFn: () => onAct(why.trim()),
    onSuccess: () => {
      onDone?.();
      onClose();
    },
  });
  const problem = problemOf(run.error);
  const ready = (!reason || why.trim() !== "") && (!typed || word.trim() === typed.word);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !run.isPending) run.mutate();
  };
  return (
    <Dialog title={title} onClose={onClose} firm={run.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <Consequences>{children}</Consequences>
          {reason && (
            <Textarea
              label={reason}
              required
              autosize
              minRows={2}
              maxLength={500}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
              error={fieldError(problem, "reason")}
            />
          )}
          {typed && (
            <TextInput
              label={typed.label}
              autoComplete="off"
              value={word}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
          )}
          {run.error && <ProblemNotice error={run.error} more={otherErrors(problem, ["reason"])} />}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose} disabled={run.isPending}>
            {t("dialog.cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={run.isPending}>
            {act}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
