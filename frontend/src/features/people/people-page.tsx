import { Button } from "@mantine/core";
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { saveBlob } from "@/lib/csv";
import { todayInVietnam } from "@/lib/format";
import { administers } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { MoreButton } from "@/ui/more-button";
import { PageHeader } from "@/ui/page-header";
import { ProblemNotice } from "@/ui/problem-notice";
import { SkeletonRows } from "@/ui/skeleton";
import classes from "./people.module.css";
import { PeopleFilters } from "./people-filters";
import { PeopleTable } from "./people-table";
import { peopleFile, peopleQuery } from "./queries";
import type { PeopleSearch } from "./search";

const route = getRouteApi("/in/quan-tri/nguoi-dung");
const NewPersonDialog = lazy(async () => ({
  default: (await import("./new-person-dialog")).NewPersonDialog,
}));
const FileDialog = lazy(async () => ({ default: (await import("./file-dialog")).FileDialog }));

export function PeoplePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<PeopleSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <PeopleView search={search} onSearch={onSearch} />;
}

interface Props {
  search: PeopleSearch;
  onSearch: (patch: Partial<PeopleSearch>) => void;
}

/** Who can sign in, as what, for which unit. A head reads; who administers also changes. */
export function PeopleView({ search, onSearch }: Props) {
  const { t } = useTranslation("people");
  const { data: me } = useSuspenseQuery(meQuery);
  const changes = administers(me);
  const [open, setOpen] = useState<"new" | "file">();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{changes ? t("lead") : t("leadHead")}</p>}>
        {changes && (
          <>
            <Save />
            <Button variant="default" onClick={() => setOpen("file")}>
              {t("file.open")}
            </Button>
            <Button onClick={() => setOpen("new")}>{t("invite.open")}</Button>
          </>
        )}
      </PageHeader>
      <PeopleFilters search={search} onSearch={onSearch} />
      <Suspense fallback={<SkeletonRows rows={10} height={52} />}>
        <Found search={search} onSearch={onSearch} />
      </Suspense>
      <Suspense fallback={null}>
        {open === "new" && <NewPersonDialog onClose={close} />}
        {open === "file" && <FileDialog onClose={close} />}
      </Suspense>
    </>
  );
}

function Found({ search, onSearch }: Props) {
  const { t } = useTranslation("people");
  const format = useFormat();
  const found = useSuspenseInfiniteQuery(peopleQuery(search));
  const people = found.data.pages.flatMap((page) => page.items);
  const [first] = found.data.pages;
  const total = first?.total ?? 0;
  const n = format.count(total);
  if (people.length === 0)
    return (
      <EmptyState
        title={t("empty.title")}
        action={
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              onSearch({ q: undefined, unit: undefined, role: undefined, active: undefined })
            }
          >
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
        {first?.total_is_capped ? t("countMore", { n }) : t("count", { count: total, n })}
      </p>
      <PeopleTable people={people} />
      <MoreButton query={found} />
    </>
  );
}

function Save() {
  const { t } = useTranslation("people");
  const save = useMutation({
    mutationFn: peopleFile,
    onSuccess: (file) => saveBlob(`nguoi-dung-${todayInVietnam()}.csv`, file),
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
