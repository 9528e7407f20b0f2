import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import classes from "./machines.module.css";
import { type Machine, type Secret, useAddSecret, useRetireSecret } from "./queries";

const SecretDialog = lazy(async () => ({
  default: (await import("./secret-dialog")).SecretDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

/** Two may live at once, so that a program changes over without a gap. */
const MOST = 2;

export function Secrets({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const add = useAddSecret(machine);
  const [shown, setShown] = useState<string>();
  const [retiring, setRetiring] = useState<Secret>();
  const full = machine.secrets.length >= MOST;
  return (
    <section className={classes.secrets} aria-label={t("secret.of", { name: machine.name })}>
      <h3>{t("secret.title")}</h3>
      {machine.secrets.length === 0 && <p className="small">{t("secret.none")}</p>}
      <ul>
        {machine.secrets.map((secret) => (
          <li key={secret.id} className={classes.secret}>
            <span>
              {t("secret.made", { id: secret.id, at: format.instant(secret.created_at) })}
              <span className="note">
                {secret.last_used_at
                  ? t("secret.last", { at: format.instant(secret.last_used_at) })
                  : t("secret.unused")}
              </span>
            </span>
            {!machine.managed && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t("secret.retireOne", { id: secret.id })}
                onClick={() => setRetiring(secret)}
              >
                {t("secret.retire")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!machine.managed && (
        <div className={classes.acts}>
          <Button
            size="xs"
            variant="default"
            disabled={full}
            loading={add.isPending}
            onClick={() => add.mutate(undefined, { onSuccess: ({ secret }) => setShown(secret) })}
          >
            {t("secret.add")}
          </Button>
          <span className="note">{full ? t("secret.full") : t("secret.rotate")}</span>
        </div>
      )}
      {add.error && <ProblemNotice error={add.error} />}
      <Suspense fallback={null}>
        {shown && (
          <SecretDialog machine={machine} secret={shown} onClose={() => setShown(undefined)} />
        )}
        {retiring && (
          <Retire machine={machine} secret={retiring} onClose={() => setRetiring(undefined)} />
        )}
      </Suspense>
    </section>
  );
}

interface RetireProps {
  machine: Machine;
  secret: Secret;
  onClose: () => void;
}

function Retire({ machine, secret, onClose }: RetireProps) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const retire = useRetireSecret(machine);
  const rest = machine.secrets.length - 1;
  return (
    <ConfirmDialog
      title={t("secret.retireTitle", { id: secret.id })}
      act={t("secret.retire")}
      onAct={() => retire.mutateAsync(secret)}
      onDone={() => tell(t("secret.retired"))}
      onClose={onClose}
    >
      <p>
        {secret.last_used_at
          ? t("secret.last", { at: format.instant(secret.last_used_at) })
          : t("secret.unused")}
      </p>
      <p>
        {rest === 0 ? t("secret.retireLast") : t("secret.retireRest", { count: rest, n: rest })}
      </p>
    </ConfirmDialog>
  );
}
