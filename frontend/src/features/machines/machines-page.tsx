import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { MoreButton } from "@/ui/more-button";
import { PageHeader } from "@/ui/page-header";
import { Segmented } from "@/ui/segmented";
import { SkeletonRows } from "@/ui/skeleton";
import { MachineCard } from "./machine-card";
import classes from "./machines.module.css";
import { machinesQuery } from "./queries";
import type { MachinesSearch } from "./search";

const route = getRouteApi("/in/quan-tri/may");
const MachineDialog = lazy(async () => ({
  default: (await import("./machine-dialog")).MachineDialog,
}));

export function MachinesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <MachinesView
      search={search}
      onSearch={(patch) =>
        void navigate({ search: (now) => ({ ...now, ...patch }), replace: true })
      }
    />
  );
}

interface Props {
  search: MachinesSearch;
  onSearch: (patch: Partial<MachinesSearch>) => void;
}

/** Programs that send or read figures by themselves: what each may do, where, how often, with which keys. */
export function MachinesView({ search, onSearch }: Props) {
  const { t } = useTranslation("machines");
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>}>
        <Button onClick={() => setCreating(true)}>{t("create.open")}</Button>
      </PageHeader>
      <div className={classes.tools}>
        <Segmented
          label={t("show.label")}
          value={search.show ?? "active"}
          onChange={(show) => onSearch({ show: show === "active" ? undefined : show })}
          data={[
            { value: "active", label: t("show.active") },
            { value: "revoked", label: t("show.revoked") },
            { value: "all", label: t("show.all") },
          ]}
        />
      </div>
      <Suspense fallback={<SkeletonRows rows={4} height={150} />}>
        <Machines show={search.show ?? "active"} />
      </Suspense>
      {creating && (
        <Suspense fallback={null}>
          <MachineDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}

const wanted = { active: true, revoked: false, all: undefined };

function Machines({ show }: { show: keyof typeof wanted }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const found = useSuspenseInfiniteQuery(machinesQuery(wanted[show]));
  const machines = found.data.pages.flatMap((page) => page.items);
  const total = found.data.pages[0]?.total ?? 0;
  if (machines.length === 0)
    return <EmptyState title={t(`empty.${show}`)}>{t("empty.help")}</EmptyState>;
  return (
    <>
      <p className="note" aria-live="polite">
        {t("count", { count: total, n: format.count(total) })}
      </p>
      <ul className={classes.list}>
        {machines.map((machine) => (
          <MachineCard key={machine.id} machine={machine} />
        ))}
      </ul>
      <MoreButton query={found} />
    </>
  );
}
