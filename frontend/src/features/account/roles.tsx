import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { delegates } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { lastDay } from "@/lib/validity";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import classes from "./account.module.css";
import { type Delegation, delegationsQuery, useRevokeDelegation } from "./delegations";

const DelegationDialog = lazy(async () => ({
  default: (await import("./delegation-dialog")).DelegationDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

/** As what one acts, by whose delegation, and what one lends to others. */
export function Roles({ me }: { me: Me }) {
  const { t } = useTranslation("account");
  return (
    <Section title={t("roles.title")} note={t("roles.note")} id="vai-tro">
      {me.grants.length === 0 ? (
        <EmptyState title={t("roles.none")}>{t("roles.noneHelp")}</EmptyState>
      ) : (
        <ul className={`card ${classes.list}`}>
          {me.grants.map((grant) => (
            <Held key={`${grant.role}-${grant.unit.id}-${grant.delegated_by}`} grant={grant} />
          ))}
        </ul>
      )}
      {delegates(me) && <Given me={me} />}
    </Section>
  );
}

function Held({ grant }: { grant: Me["grants"][number] }) {
  const { t } = useTranslation("account");
  const { t: word } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.line}>
      <div>
        <b>{word(`roles.${grant.role}`)}</b>, {grant.unit.name}
        {grant.delegated_by && (
          <span className="note">{t("roles.by", { name: grant.delegated_by })}</span>
        )}
      </div>
      <span className="note">
        {grant.valid_to
          ? t("roles.until", { day: format.day(lastDay(grant.valid_to)) })
          : t("roles.always")}
      </span>
    </li>
  );
}

function Given({ me }: { me: Me }) {
  const { t } = useTranslation("account");
  const { data } = useSuspenseQuery(delegationsQuery);
  const [open, setOpen] = useState(false);
  const [revoking, setRevoking] = useState<Delegation>();
  const given = data.items.filter((one) => one.giver.id === me.id && one.state !== "ended");
  const own = me.grants.filter((grant) => grant.role === "head" && !grant.delegated_by);
  if (own.length === 0) return null;
  return (
    <div className={classes.gap}>
      <Section
        title={t("roles.given")}
        note={t("roles.giveHelp")}
        aside={
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t("roles.give")}
          </Button>
        }
      >
        {given.length === 0 ? (
          <EmptyState title={t("roles.noneGiven")}>{t("roles.noneGivenHelp")}</EmptyState>
        ) : (
          <ul className={`card ${classes.list}`}>
            {given.map((one) => (
              <Lent key={one.id} delegation={one} onRevoke={() => setRevoking(one)} />
            ))}
          </ul>
        )}
      </Section>
      <Suspense fallback={null}>
        {open && (
          <DelegationDialog
            me={me}
            units={own.map((grant) => grant.unit)}
            onClose={() => setOpen(false)}
          />
        )}
        {revoking && <Revoke delegation={revoking} onClose={() => setRevoking(undefined)} />}
      </Suspense>
    </div>
  );
}

function Lent({ delegation, onRevoke }: { delegation: Delegation; onRevoke: () => void }) {
  const { t } = useTranslation("account");
  const format = useFormat();
  const { deputy } = delegation;
  const waits = delegation.state === "coming";
  return (
    <li className={classes.line}>
      <div>
        <b>{deputy.full_name}</b>
        {deputy.post && `, ${deputy.post}`} · {delegation.unit.name}
        <span className="note">
          {t("roles.span", {
            from: format.day(delegation.valid_from),
            to: format.day(lastDay(delegation.valid_to)),
          })}
          {delegation.instrument && ` · ${t("roles.instrument", { text: delegation.instrument })}`}
        </span>
      </div>
      <StateBadge state={waits ? "in_time" : "on_time"} plain>
        {t(`delegation.${delegation.state}`)}
      </StateBadge>
      {delegation.may_revoke && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("roles.revokeOne", { name: deputy.full_name })}
          onClick={onRevoke}
        >
          {t("roles.revoke")}
        </Button>
      )}
    </li>
  );
}

function Revoke({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation("account");
  const revoke = useRevokeDelegation();
  const words = { name: delegation.deputy.full_name, unit: delegation.unit.name };
  return (
    <ConfirmDialog
      title={t("roles.revokeTitle")}
      act={t("roles.revoke")}
      onAct={() => revoke.mutateAsync(delegation)}
      onDone={() => tell(t("roles.revoked", words))}
      onClose={onClose}
    >
      {t("roles.revokeHelp", words)}
    </ConfirmDialog>
  );
}
