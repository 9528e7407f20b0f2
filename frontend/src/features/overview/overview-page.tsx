import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { scoreboardQuery } from "@/api/queries";
import { todayInVietnam } from "@/lib/format";
import { AsOf, MapSwitch, PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { CountryMap } from "./country-map";
import { Freshness } from "./freshness";
import { Headline } from "./headline";
import { NeedsWord } from "./needs-word";
import classes from "./overview-page.module.css";
import { Ranking } from "./ranking";
import type { MapKind } from "./search";
import { hasPlan } from "./standing";
import { tiles } from "./tiles";
import { WeeksAhead } from "./weeks-ahead";

const route = getRouteApi("/in/");
/** The last day on which the 63 provinces stood. */
const LAST_OLD_DAY = "2025-06-30";

export function OverviewPage() {
  const { t } = useTranslation("overview");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const map = search.map ?? "new";
  const today = todayInVietnam();
  const asked = { by: "province", map, ...(search.as_of && { as_of: search.as_of }) } as const;
  const { data: board } = useSuspenseQuery(scoreboardQuery(asked));
  // Which sources are fresh, and how rates moved, is known of today only.
  const past = search.as_of !== undefined;
  const provinces = tiles[map].filter((tile) => tile.kind === "province");

  /** The old map has figures up to its last day; later ones count under the new provinces. */
  const changeMap = (next: MapKind) =>
    void navigate({
      search: (now) => ({
        ...now,
        map: next === "old" ? next : undefined,
        as_of: next === "old" ? LAST_OLD_DAY : undefined,
      }),
    });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { n: board.rows.filter(hasPlan).length, all: provinces.length })}
      >
        <MapSwitch value={map} onChange={changeMap} />
        <AsOf
          value={board.as_of}
          max={map === "old" ? LAST_OLD_DAY : today}
          onChange={(day) =>
            void navigate({ search: (now) => ({ ...now, as_of: day === today ? undefined : day }) })
          }
        />
      </PageHeader>
      <Headline total={board.total} />
      {!past && (
        <Suspense fallback={<Skeleton height={58} />}>
          <Freshness />
        </Suspense>
      )}
      <div className={classes.grid}>
        <CountryMap board={board} map={map} />
        <Suspense fallback={<Skeleton height={420} />}>
          <Ranking board={board} past={past} />
        </Suspense>
        <div className={`${classes.wide} ${classes.ahead}`} data-now={!past}>
          <Suspense fallback={<Skeleton height={320} />}>
            <NeedsWord board={board} past={past} />
          </Suspense>
          {!past && (
            <Suspense fallback={<Skeleton height={320} />}>
              <WeeksAhead />
            </Suspense>
          )}
        </div>
      </div>
      <p className="note">{t("method")}</p>
    </>
  );
}
