import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { MoreButton } from "@/ui/more-button";
import { PageHeader } from "@/ui/page-header";
import { Segmented } from "@/ui/segmented";
import { Skeleton, SkeletonRows } from "@/ui/skeleton";
import classes from "./audit.module.css";
import { AuditTable } from "./audit-table";
import { Export } from "./export";
import { Filters } from "./filters";
import { auditQuery, type Wanted } from "./queries";
import { SealState } from "./seal-state";
import { type AuditSearch, type Trail, trails } from "./search";

const route = getRouteApi("/in/quan-tri/nhat-ky");

export function AuditPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <AuditView search={search} onSearch={onSearch} />;
}

interface Props {
  search: AuditSearch;
  onSearch: (patch: Partial<AuditSearch>) => void;
}

/** Who changed what and when, in the trail of each service, and how far it is sealed. */
export function AuditView({ search, onSearch }: Props) {
  const { t } = useTranslation("audit");
  const { trail = "directory", ...wanted } = search;
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
      <div className={classes.tools}>
        <Segmented
          label={t("trail.label")}
          value={trail}
          onChange={(next) => onSearch({ trail: next === "directory" ? undefined : next })}
          data={trails.map((one) => ({ value: one, label: t(`trail.${one}`) }))}
        />
        <Suspense fallback={<Skeleton height={20} width={260} />}>
          <SealState key={trail} trail={trail} />
        </Suspense>
      </div>
      <Filters search={search} onSearch={onSearch} />
      <Suspense fallback={<SkeletonRows rows={10} height={44} />}>
        <Rows trail={trail} wanted={wanted} onSearch={onSearch} />
      </Suspense>
    </>
  );
}

interface RowsProps {
  trail: Trail;
  wanted: Wanted;
  onSearch: Props["onSearch"];
}

function Rows({ trail, wanted, onSearch }: RowsProps) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const found = useSuspenseInfiniteQuery(auditQuery(trail, wanted));
  const rows = found.data.pages.flatMap((page) => page.items);
  const [first] = found.data.pages;
  const total = first?.total ?? 0;
  const n = format.count(total);
  return (
    <>
      <div className={classes.count}>
        <p className="note" aria-live="polite">
          {first?.total_is_capped ? t("countMore", { n }) : t("count", { count: total, n })}
        </p>
        {total > 0 && <Export trail={trail} wanted={wanted} />}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.help")}</EmptyState>
      ) : (
        <AuditTable rows={rows} onSearch={onSearch} />
      )}
      <MoreButton query={found} />
    </>
  );
}
