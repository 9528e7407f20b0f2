import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { Section } from "@/ui/section";
import { tell } from "@/ui/toast";
import { GrantWords } from "./people-table";
import { type Grant, type Person, useEndRole } from "./queries";

const RoleDialog = lazy(async () => ({ default: (await import("./role-dialog")).RoleDialog }));
const ConfirmDialog = lazy(async () => ({
  default: (await import("@/ui/confirm-dialog")).ConfirmDialog,
}));

export function GrantList({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation("people");
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Grant>();
  return (
    <Section
      title={t("grant.title")}
      note={t("grant.note")}
      aside={
        mayChange && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {t("grant.add")}
          </Button>
        )
      }
    >
      {person.grants.length === 0 ? (
        <EmptyState title={t("grant.none")}>{t("grant.noneHelp")}</EmptyState>
      ) : (
        <GrantTable person={person} onEnd={mayChange ? setEnding : undefined} />
      )}
      <Suspense fallback={null}>
        {adding && <RoleDialog person={person} onClose={() => setAdding(false)} />}
        {ending && <EndRole person={person} grant={ending} onClose={() => setEnding(undefined)} />}
      </Suspense>
    </Section>
  );
}

interface TableProps {
  person: Person;
  onEnd: ((grant: Grant) => void) | undefined;
}

function GrantTable({ person, onEnd }: TableProps) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const format = useFormat();
  const columns: RecordColumn<Grant>[] = [
    { key: "role", head: t("column.roles"), show: (grant) => <GrantWords grant={grant} /> },
    { key: "from", head: t("grant.from"), show: (grant) => format.day(grant.valid_from) },
  ];
  if (onEnd)
    columns.push({
      key: "end",
      head: t("column.acts"),
      quiet: true,
      show: (grant) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("grant.endOne", {
            role: word(`roles.${grant.role}`),
            unit: grant.unit.name,
          })}
          onClick={() => onEnd(grant)}
        >
          {t("grant.end")}
        </Button>
      ),
    });
  return (
    <RecordTable
      caption={t("grant.title")}
      columns={columns}
      rows={person.grants}
      rowKey={(grant) => grant.id}
    />
  );
}

interface EndProps {
  person: Person;
  grant: Grant;
  onClose: () => void;
}

function EndRole({ person, grant, onClose }: EndProps) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const end = useEndRole(person);
  const words = {
    role: word(`roles.${grant.role}`),
    unit: grant.unit.name,
    name: person.full_name,
  };
  const rest = person.grants.length - 1;
  return (
    <ConfirmDialog
      title={t("grant.endTitle")}
      act={t("grant.end")}
      onAct={() => end.mutateAsync(grant)}
      onDone={() => tell(t("grant.ended", words))}
      onClose={onClose}
    >
      <p>{t("grant.endHelp", words)}</p>
      <p>{rest === 0 ? t("grant.endLast") : t("grant.endRest", { count: rest, n: rest })}</p>
    </ConfirmDialog>
  );
}
