import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { administersNation, ownProvince } from "@/lib/rights";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { SkeletonRows } from "@/ui/skeleton";
import { GroupBoard } from "./group-board";
import classes from "./groups.module.css";
import { groupsQuery } from "./queries";
import type { GroupsSearch } from "./search";

const route = getRouteApi("/in/quan-tri/nhom");
const GroupDialog = lazy(async () => ({ default: (await import("./group-dialog")).GroupDialog }));

export function GroupsPage() {
  const { data: me } = useSuspenseQuery(meQuery);
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const own = ownProvince(me);
  const search = { ...asked, territory: asked.territory ?? (own ? String(own) : undefined) };
  const onSearch = (patch: Partial<GroupsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <GroupsView search={search} onSearch={onSearch} changes={administersNation(me)} />;
}

interface Props {
  search: GroupsSearch;
  onSearch: (patch: Partial<GroupsSearch>) => void;
  changes: boolean;
}

/** Collective addressees ("the departments"): what each means by rule, and whom in a province on a day. */
export function GroupsView({ search, onSearch, changes }: Props) {
  const { t } = useTranslation("groups");
  const { data: groups } = useSuspenseQuery(groupsQuery);
  const [creating, setCreating] = useState(false);
  const key = search.group ?? groups.items[0]?.key;
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{changes ? t("lead") : t("leadReader")}</p>}>
        {changes && <Button onClick={() => setCreating(true)}>{t("create.open")}</Button>}
      </PageHeader>
      {key === undefined ? (
        <EmptyState title={t("empty.title")}>{t("empty.help")}</EmptyState>
      ) : (
        <div className={classes.page}>
          <nav aria-label={t("title")}>
            <ul className={`card ${classes.list}`}>
              {groups.items.map((group) => (
                <li key={group.key}>
                  <Link
                    to="/quan-tri/nhom"
                    search={{ ...search, group: group.key }}
                    aria-current={group.key === key}
                  >
                    {group.name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Suspense fallback={<SkeletonRows rows={8} height={44} />}>
            <GroupBoard
              key={key}
              groupKey={key}
              search={search}
              onSearch={onSearch}
              changes={changes}
            />
          </Suspense>
        </div>
      )}
      {creating && (
        <Suspense fallback={null}>
          <GroupDialog
            territory={search.territory}
            onDone={(made) => onSearch({ group: made })}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
