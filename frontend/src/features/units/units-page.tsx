import { Button } from "@mantine/core";
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { saveBlob } from "@/lib/csv";
import { todayInVietnam } from "@/lib/format";
import { administersIn, ownProvince } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { MoreButton } from "@/ui/more-button";
import { PageHeader } from "@/ui/page-header";
import { ProblemNotice } from "@/ui/problem-notice";
import { SkeletonRows } from "@/ui/skeleton";
import { agencyFile, unitsQuery } from "./queries";
import type { UnitsSearch } from "./search";
import { UnitFilters } from "./unit-filters";
import { UnitTable } from "./unit-table";
import classes from "./units.module.css";

const route = getRouteApi("/in/quan-tri/don-vi");
const NewUnitDialog = lazy(async () => ({
  default: (await import("./new-unit-dialog")).NewUnitDialog,
}));
const AgencyFileDialog = lazy(async () => ({
  default: (await import("./agency-file-dialog")).AgencyFileDialog,
}));

export function UnitsPage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const own = ownProvince(me);
  const search = { ...asked, province: asked.province ?? (own ? String(own) : undefined) };
  const onSearch = (patch: Partial<UnitsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  const at = search.province === "all" ? own : Number(search.province);
  return <UnitsView search={search} onSearch={onSearch} changes={administersIn(me, at)} />;
}

interface Props {
  search: UnitsSearch;
  onSearch: (patch: Partial<UnitsSearch>) => void;
}

/** The directory: what there is, in a province, of a kind, on a day; and the ways to change it. */
export function UnitsView({ search, onSearch, changes }: Props & { changes: boolean }) {
  const { t } = useTranslation("units");
  const [open, setOpen] = useState<"new" | "file">();
  const close = () => setOpen(undefined);
  const province = search.province === "all" ? undefined : search.province;
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{t("lead")}</p>}>
        {province && changes && <Save province={province} />}
        {changes && (
          <>
            {province && (
              <Button variant="default" onClick={() => setOpen("file")}>
                {t("file.open")}
              </Button>
            )}
            <Link to="/quan-tri/don-vi/mau" search={province ? { province } : {}}>
              {t("template.open")}
            </Link>
            <Link to="/quan-tri/don-vi/sap-xep">{t("succession")}</Link>
            <Button onClick={() => setOpen("new")}>{t("create.open")}</Button>
          </>
        )}
      </PageHeader>
      <UnitFilters search={search} onSearch={onSearch} />
      <Suspense fallback={<SkeletonRows rows={10} height={52} />}>
        <Found search={search} onSearch={onSearch} />
      </Suspense>
      <Suspense fallback={null}>
        {open === "new" && <NewUnitDialog parent={province} onClose={close} />}
        {open === "file" && province && <AgencyFileDialog province={province} onClose={close} />}
      </Suspense>
    </>
  );
}

function Found({ search, onSearch }: Props) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const found = useSuspenseInfiniteQuery(unitsQuery(search));
  const units = found.data.pages.flatMap((page) => page.items);
  const [first] = found.data.pages;
  const n = format.count(first?.total ?? 0);
  const all = { q: undefined, kind: undefined, on: undefined, province: "all" };
  if (units.length === 0)
    return (
      <EmptyState
        title={t("empty.title")}
        action={
          <Button size="xs" variant="default" onClick={() => onSearch(all)}>
            {t("empty.all")}
          </Button>
        }
      >
        {t("empty.help")}
      </EmptyState>
    );
  return (
    <>
      <p className={`note ${classes.count}`} aria-live="polite">
        {first?.total_is_capped
          ? t("countMore", { n })
          : t("count", { count: first?.total ?? 0, n })}
        {search.on && ` · ${t("onDay", { day: format.day(search.on) })}`}
      </p>
      <UnitTable units={units} on={search.on} />
      <MoreButton query={found} />
    </>
  );
}

function Save({ province }: { province: string }) {
  const { t } = useTranslation("units");
  const save = useMutation({
    mutationFn: () => agencyFile(province),
    onSuccess: (file) => saveBlob(`don-vi-${todayInVietnam()}.csv`, file),
  });
  return (
    <>
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {t("file.save")}
      </Button>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  );
}
