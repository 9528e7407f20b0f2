import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { todayInVietnam } from "@/lib/format";
import { administersNation } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { PageHeader } from "@/ui/page-header";
import { SkeletonRows } from "@/ui/skeleton";
import classes from "./calendar.module.css";
import { NamedDays } from "./named-days";
import { yearQuery } from "./queries";
import type { CalendarSearch } from "./search";
import { YearGrid } from "./year-grid";

const route = getRouteApi("/in/quan-tri/lich");
const DayDialog = lazy(async () => ({ default: (await import("./day-dialog")).DayDialog }));
/** The years whose days off are known. */
const years = { first: 2018, last: 2028 };

export function CalendarPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<CalendarSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <CalendarView search={search} onSearch={onSearch} />;
}

interface Props {
  search: CalendarSearch;
  onSearch: (patch: Partial<CalendarSearch>) => void;
}

/** The days of a year, worked or not, and why. The whole country shares them. */
export function CalendarView({ search, onSearch }: Props) {
  const { t } = useTranslation("calendar");
  const { data: me } = useSuspenseQuery(meQuery);
  const changes = administersNation(me);
  const thisYear = todayInVietnam().slice(0, 4);
  const asked = Number(search.year ?? thisYear);
  const year = String(Math.min(years.last, Math.max(years.first, asked)));
  const go = (by: number) => onSearch({ year: String(Number(year) + by), day: undefined });
  return (
    <>
      <PageHeader
        title={t("title", { year })}
        lead={<p>{changes ? t("lead") : t("leadReader")}</p>}
      >
        <span className={`${classes.year} no-print`}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("yearBefore")}
            disabled={Number(year) <= years.first}
            onClick={() => go(-1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <Button
            variant="default"
            disabled={year === thisYear}
            onClick={() => onSearch({ year: undefined, day: undefined })}
          >
            {t("thisYear")}
          </Button>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t("yearAfter")}
            disabled={Number(year) >= years.last}
            onClick={() => go(1)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </span>
      </PageHeader>
      <Suspense key={year} fallback={<SkeletonRows rows={8} height={120} />}>
        <Year year={year} onDay={(day) => onSearch({ day })} />
      </Suspense>
      {search.day && (
        <Suspense fallback={null}>
          <DayDialog
            key={search.day}
            day={search.day}
            changes={changes}
            onClose={() => onSearch({ day: undefined })}
          />
        </Suspense>
      )}
    </>
  );
}

function Year({ year, onDay }: { year: string; onDay: (day: string) => void }) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const { data } = useSuspenseQuery(yearQuery(year));
  return (
    <>
      <Keys worked={t("worked", { n: format.count(data.working_days) })} />
      <YearGrid days={data.days} onDay={onDay} />
      <NamedDays days={data.days} onDay={onDay} />
    </>
  );
}

const keys = [
  { word: "off", look: "off" },
  { word: "workedDay", look: "worked" },
  { word: "weekend", look: "weekend" },
  { word: "provisional", look: "off", provisional: true },
  { word: "edited", look: "off", edited: true },
] as const;

function Keys({ worked }: { worked: string }) {
  const { t } = useTranslation("calendar");
  return (
    <div className={classes.keys}>
      <b className="small">{worked}</b>
      {keys.map((key) => (
        <span key={key.word} className={classes.key}>
          <span
            className={classes.day}
            data-look={key.look}
            data-provisional={"provisional" in key}
            data-edited={"edited" in key}
            aria-hidden="true"
          />
          {t(`key.${key.word}`)}
        </span>
      ))}
    </div>
  );
}
