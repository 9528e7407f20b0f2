import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { SimulatedMark } from "@/ui/page-header";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import { type Scope, scopes } from "./machine-draft";
import classes from "./machines.module.css";
import { type Machine, useRevoke } from "./queries";
import { Secrets } from "./secrets";

const MachineDialog = lazy(async () => ({
  default: (await import("./machine-dialog")).MachineDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

export function MachineCard({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const [open, setOpen] = useState<"change" | "revoke">();
  const close = () => setOpen(undefined);
  const changes = machine.active && !machine.managed;
  return (
    <li className={`card ${classes.machine}`} data-over={!machine.active}>
      <Head machine={machine} />
      {machine.revoked_at && (
        <p className="small">
          {t("revokedAt", { at: format.instant(machine.revoked_at) })}
          {machine.revoked_reason && ` ${machine.revoked_reason}`}
        </p>
      )}
      {machine.managed && <p className="note">{t("managed")}</p>}
      <Facts machine={machine} />
      {machine.active && <Secrets machine={machine} />}
      <div className={`${classes.acts} no-print`}>
        {changes && (
          <>
            <Button size="xs" variant="default" onClick={() => setOpen("change")}>
              {t("change.open")}
            </Button>
            <Button size="xs" variant="default" onClick={() => setOpen("revoke")}>
              {t("revoke.act")}
            </Button>
          </>
        )}
        <Link
          to="/quan-tri/nhat-ky"
          search={{ subject: `api_client:${machine.id}` }}
          className="small"
        >
          {t("trail")}
        </Link>
      </div>
      <Suspense fallback={null}>
        {open === "change" && <MachineDialog machine={machine} onClose={close} />}
        {open === "revoke" && <Revoke machine={machine} onClose={close} />}
      </Suspense>
    </li>
  );
}

function Head({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  return (
    <div className={classes.head}>
      <div>
        <h2>
          {machine.name} {machine.simulated && <SimulatedMark />}
        </h2>
        <p className="note">
          <code className={classes.code}>{machine.client_id}</code>
          {machine.source && ` · ${t("source", { source: machine.source })}`}
        </p>
      </div>
      <StateBadge state={machine.active ? "on_time" : "no_deadline"}>
        {machine.active ? t("state.active") : t("state.revoked")}
      </StateBadge>
    </div>
  );
}

function Facts({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const rate = (scope: Scope) => machine.rate_limits[scope];
  const lines: [string, ReactNode][] = [
    [
      "scopes",
      <ul key="scopes">
        {scopes
          .filter((scope) => machine.scopes.includes(scope))
          .map((scope) => (
            <li key={scope}>
              {t(`scope.${scope.replace(":", "_")}`)}
              <span className="note"> {t("perMinute", { n: format.count(rate(scope) ?? 0) })}</span>
            </li>
          ))}
        {machine.scopes
          .filter((scope) => !scopes.some((known) => known === scope))
          .map((scope) => (
            <li key={scope}>{t(`scope.${scope.replace(":", "_")}`, { defaultValue: scope })}</li>
          ))}
      </ul>,
    ],
    [
      "units",
      machine.units.length === 0 ? t("noUnits") : machine.units.map((u) => u.name).join(", "),
    ],
    [
      "indicators",
      machine.indicators.length === 0 ? t("allIndicators") : machine.indicators.join(", "),
    ],
    ["last", machine.last_used_at ? format.instant(machine.last_used_at) : t("neverUsed")],
  ];
  return (
    <dl className={classes.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Revoke({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const { t } = useTranslation("machines");
  const revoke = useRevoke(machine);
  const n = machine.secrets.length;
  return (
    <ConfirmDialog
      title={t("revoke.title", { name: machine.name })}
      act={t("revoke.act")}
      reason={t("revoke.reason")}
      onAct={(reason) => revoke.mutateAsync(reason)}
      onDone={() => tell(t("revoke.done", { name: machine.name }))}
      onClose={onClose}
    >
      <ul>
        <li>{t("revoke.secrets", { count: n, n })}</li>
        <li>{t("revoke.tokens")}</li>
        <li>{t("revoke.kept")}</li>
      </ul>
    </ConfirmDialog>
  );
}
