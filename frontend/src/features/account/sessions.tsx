import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import { deviceName } from "./device";
import { type OwnSession, sessionsQuery, useEndSessions } from "./queries";

const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

/** Where one is signed in; a device that is lost can be put out from here. */
export function Sessions() {
  const { t } = useTranslation("account");
  const { data } = useSuspenseQuery(sessionsQuery);
  const end = useEndSessions();
  const [asked, setAsked] = useState(false);
  const others = data.items.filter((session) => !session.current).length;
  return (
    <Section
      title={t("sessions.title")}
      note={t("sessions.note")}
      id="phien"
      aside={
        others > 0 && (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {t("sessions.endOthers")}
          </Button>
        )
      }
    >
      {end.error && <ProblemNotice error={end.error} />}
      <SessionTable
        sessions={data.items}
        onEnd={(session) =>
          end.mutate(session.id, { onSuccess: () => tell(t("sessions.ended", { count: 1, n: 1 })) })
        }
      />
      {asked && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={t("sessions.endOthers")}
            act={t("sessions.endN", { count: others, n: others })}
            onAct={() => end.mutateAsync("others")}
            onDone={() => tell(t("sessions.ended", { count: others, n: others }))}
            onClose={() => setAsked(false)}
          >
            {t("sessions.endOthersHelp", { count: others, n: others })}
          </ConfirmDialog>
        </Suspense>
      )}
    </Section>
  );
}

interface TableProps {
  sessions: readonly OwnSession[];
  onEnd: (session: OwnSession) => void;
}

function SessionTable({ sessions, onEnd }: TableProps) {
  const { t } = useTranslation("account");
  const format = useFormat();
  const name = (session: OwnSession) =>
    deviceName(session.user_agent) ?? (session.user_agent || t("sessions.unknown"));
  const columns: RecordColumn<OwnSession>[] = [
    {
      key: "device",
      head: t("sessions.device"),
      show: (session) => (
        <>
          <span title={session.user_agent ?? undefined}>{name(session)}</span>{" "}
          {session.current && (
            <StateBadge state="in_time" plain>
              {t("sessions.this")}
            </StateBadge>
          )}
        </>
      ),
    },
    { key: "from", head: t("sessions.from"), show: (s) => format.instant(s.created_at) },
    { key: "last", head: t("sessions.last"), show: (s) => format.instant(s.last_used_at) },
    { key: "until", head: t("sessions.until"), show: (s) => format.instant(s.expires_at) },
    {
      key: "acts",
      head: t("sessions.act"),
      quiet: true,
      show: (session) =>
        session.current ? null : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("sessions.endOne", { device: name(session) })}
            onClick={() => onEnd(session)}
          >
            {t("sessions.end")}
          </Button>
        ),
    },
  ];
  return (
    <RecordTable
      caption={t("sessions.title")}
      columns={columns}
      rows={sessions}
      rowKey={(session) => session.id}
    />
  );
}
