import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { PageHeader } from "@/ui/page-header";
import { Skeleton, SkeletonRows } from "@/ui/skeleton";
import classes from "./alerts.module.css";
import { Inbox } from "./inbox";
import { LedgerOfDay } from "./ledger";
import type { AlertsSearch } from "./search";

const route = getRouteApi("/in/alerts");

export function AlertsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<AlertsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <AlertsView search={search} onSearch={onSearch} />;
}

interface Props {
  search: AlertsSearch;
  onSearch: (patch: Partial<AlertsSearch>) => void;
}

const keepers = ["admin", "coordinator"];

/** What the reader was told, and, for those who answer for it, the proof that everyone was told what was owed. */
export function AlertsView({ search, onSearch }: Props) {
  const { t } = useTranslation("alerts");
  const { data: me } = useSuspenseQuery(meQuery);
  const keeps = me.grants.some((grant) => keepers.includes(grant.role));
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>} />
      <div className={classes.page} data-keeps={keeps}>
        <Suspense fallback={<SkeletonRows rows={6} height={72} />}>
          <Inbox unread={search.show === "unread"} onSearch={onSearch} />
        </Suspense>
        {keeps && (
          <Suspense fallback={<Skeleton height={260} />}>
            <LedgerOfDay day={search.day} onSearch={onSearch} />
          </Suspense>
        )}
      </div>
    </>
  );
}
