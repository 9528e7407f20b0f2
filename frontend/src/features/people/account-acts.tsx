import { Button } from "@mantine/core";
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/ui/problem-notice";
import { Section } from "@/ui/section";
import { tell } from "@/ui/toast";
import classes from "./people.module.css";
import {
  type Person,
  useAnonymise,
  useDeactivate,
  useForgetSecondFactor,
  useInvite,
  useReactivate,
  useReset,
} from "./queries";

const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

interface Props {
  person: Person;
  isMe: boolean;
}

/** Only the acts that make sense now, each with what it will do. */
export function AccountActs({ person, isMe }: Props) {
  const { t } = useTranslation("people");
  return (
    <Section title={t("acts.title")}>
      <ul className={`card ${classes.acts}`}>
        {person.state === "invited" && <Letter person={person} kind="invite" />}
        {person.state === "active" && <Letter person={person} kind="reset" />}
        {person.second_factor && !isMe && <ForgetSecondFactor person={person} />}
        {person.active && !isMe && <Deactivate person={person} />}
        {person.state === "deactivated" && (
          <>
            <Reactivate person={person} />
            <Anonymise person={person} />
          </>
        )}
      </ul>
      {isMe && <p className="note">{t("acts.self")}</p>}
    </Section>
  );
}

function Act({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <li className={classes.act}>
      <div>
        <b>{title}</b>
        <span className="note">{help}</span>
      </div>
      {children}
    </li>
  );
}

/** A letter with a one-time link: sent at once, an older one loses its value. */
function Letter({ person, kind }: { person: Person; kind: "invite" | "reset" }) {
  const { t } = useTranslation("people");
  const invite = useInvite(person);
  const reset = useReset(person);
  const send = kind === "invite" ? invite : reset;
  return (
    <Act title={t(`acts.${kind}`)} help={t(`acts.${kind}Help`, { email: person.email })}>
      <Button
        size="xs"
        variant="default"
        loading={send.isPending}
        onClick={() =>
          send.mutate(undefined, {
            onSuccess: () => tell(t(`acts.${kind}Done`, { email: person.email })),
          })
        }
      >
        {t(`acts.${kind}`)}
      </Button>
      {send.error && <ProblemNotice error={send.error} />}
    </Act>
  );
}

function ForgetSecondFactor({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const forget = useForgetSecondFactor(person);
  return (
    <Act title={t("acts.secondFactor")} help={t("acts.secondFactorHelp")}>
      <Button
        size="xs"
        variant="default"
        loading={forget.isPending}
        onClick={() =>
          forget.mutate(undefined, {
            onSuccess: () => tell(t("acts.secondFactorDone", { name: person.full_name })),
          })
        }
      >
        {t("acts.secondFactor")}
      </Button>
      {forget.error && <ProblemNotice error={forget.error} />}
    </Act>
  );
}

function Reactivate({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const back = useReactivate(person);
  return (
    <Act title={t("acts.reactivate")} help={t("acts.reactivateHelp")}>
      <Button
        size="xs"
        variant="default"
        loading={back.isPending}
        onClick={() =>
          back.mutate(undefined, {
            onSuccess: () => tell(t("acts.reactivateDone", { name: person.full_name })),
          })
        }
      >
        {t("acts.reactivate")}
      </Button>
      {back.error && <ProblemNotice error={back.error} />}
    </Act>
  );
}

type Question = Omit<ComponentProps<typeof ConfirmDialog>, "onClose" | "act" | "title">;

function Asked({ act, help, ...question }: { act: string; help: string } & Question) {
  const [open, setOpen] = useState(false);
  return (
    <Act title={act} help={help}>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ConfirmDialog {...question} title={act} act={act} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Act>
  );
}

function Deactivate({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const end = useDeactivate(person);
  const n = person.grants.length;
  return (
    <Asked
      act={t("acts.deactivate")}
      help={t("acts.deactivateHelp")}
      reason={t("acts.reason")}
      onAct={(reason) => end.mutateAsync(reason)}
      onDone={() => tell(t("acts.deactivateDone", { name: person.full_name }))}
    >
      <p>{t("acts.deactivateWhat", { name: person.full_name })}</p>
      <ul>
        <li>{t("acts.deactivateSessionsN", { count: person.sessions, n: person.sessions })}</li>
        <li>{t("acts.deactivateRoles", { count: n, n })}</li>
        <li>{t("acts.deactivateBack")}</li>
      </ul>
    </Asked>
  );
}

function Anonymise({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const erase = useAnonymise(person);
  return (
    <Asked
      act={t("acts.anonymise")}
      help={t("acts.anonymiseHelp")}
      reason={t("acts.reason")}
      typed={{
        word: person.full_name,
        label: t("acts.anonymiseType", { name: person.full_name }),
      }}
      onAct={(reason) => erase.mutateAsync(reason)}
      onDone={() => tell(t("acts.anonymiseDone"))}
    >
      <p>{t("acts.anonymiseWhat")}</p>
      <ul>
        <li>{t("acts.anonymiseGone")}</li>
        <li>{t("acts.anonymiseKept")}</li>
        <li>{t("acts.anonymiseNoWay")}</li>
      </ul>
    </Asked>
  );
}
