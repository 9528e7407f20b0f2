import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { ChartFrame } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { TrajectoryChart } from "@/ui/lazy-chart";
import { AsOf, MapSwitch, PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { Definition } from "./definition";
import classes from "./indicator-page.module.css";
import { LeagueSection } from "./league-section";
import { otherPlace } from "./place";
import { PlaceSelect, usePlace } from "./place-controls";
import {
  type Assessment,
  assessmentsQuery,
  type Indicator,
  indicatorQuery,
  type Series,
  seriesQuery,
} from "./queries";
import type { IndicatorSearch } from "./search";
import { SeriesSection, useSeriesColumns } from "./series-section";
import { isMeasured, num, seenPoints, trajectoryData, unitOf } from "./trajectory-data";
import { usePlanName } from "./use-words";
import { Verdict } from "./verdict";

const route = getRouteApi("/in/indicators/$code");

export function IndicatorPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<IndicatorSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <IndicatorView code={code} search={search} onSearch={onSearch} />;
}

interface Props {
  code: string;
  search: IndicatorSearch;
  onSearch: (patch: Partial<IndicatorSearch>) => void;
}

/** One indicator for one place: will we arrive? */
export function IndicatorView({ code, search, onSearch }: Props) {
  const { t } = useTranslation("indicator");
  const today = todayInVietnam();
  const map = search.map ?? "new";
  const { data: indicator } = useSuspenseQuery(indicatorQuery(code));
  const place = usePlace(
    search.unit,
    map,
    indicator.targets.map((target) => target.scope.key),
  );
  const { data: series } = useSuspenseQuery(seriesQuery(code, place.unit, map));
  const { data: judged } = useSuspenseQuery(
    assessmentsQuery({
      org_unit: place.unit,
      indicator: code,
      map,
      ...(search.plan && { plan: search.plan }),
      ...(search.as_of && { on: search.as_of }),
    }),
  );
  const measured = isMeasured(indicator.kind);
  const assessment = judged.items.find((a) => a.path.length > 0) ?? judged.items[0];
  const changeMap = (to: "new" | "old") =>
    onSearch({
      map: to === "old" ? "old" : undefined,
      unit: otherPlace(place.unit, to === "old" ? place.now : place.old, to),
    });
  return (
    <>
      <PageHeader
        title={indicator.name}
        above={<Link to="/indicators">{t("all")}</Link>}
        lead={<Lead indicator={indicator} series={series} assessment={assessment} />}
      >
        <PlaceSelect
          unit={place.unit}
          name={series.org_unit.name}
          provinces={place.shown.items}
          onUnit={(unit) => onSearch({ unit })}
        />
        <MapSwitch value={map} onChange={changeMap} />
        <AsOf
          value={judged.on}
          max={today}
          onChange={(day) => onSearch({ as_of: day === today ? undefined : day })}
        />
      </PageHeader>
      <div className={classes.grid}>
        {measured ? (
          <Trajectory
            indicator={indicator}
            series={series}
            assessment={assessment}
            today={judged.on}
          />
        ) : (
          <SeriesSection series={series} />
        )}
        {assessment ? (
          <Verdict assessment={assessment} formula={judged.formula_version} />
        ) : (
          <section className="card" style={{ padding: "16px 20px" }}>
            <EmptyState title={t("noTarget")}>{t("noTargetHelp")}</EmptyState>
          </section>
        )}
        {measured && <Below code={code} unit={place.unit} map={map} series={series} />}
        <div className={classes.wide}>
          <Definition indicator={indicator} />
        </div>
      </div>
    </>
  );
}

interface BelowProps {
  code: string;
  unit: string;
  map: "new" | "old";
  series: Series;
}

/** The same figures as a table, and the place among the others. */
function Below({ code, unit, map, series }: BelowProps) {
  const period = map === "old" ? seenPoints(series).at(-1)?.period : undefined;
  return (
    <>
      <div className={classes.wide}>
        <SeriesSection series={series} />
      </div>
      <div className={classes.wide}>
        <Suspense fallback={<Skeleton height={180} />}>
          <LeagueSection code={code} unit={unit} map={map} period={period} />
        </Suspense>
      </div>
    </>
  );
}

interface Parts {
  indicator: Indicator;
  series: Series;
  assessment: Assessment | undefined;
}

function Lead({ indicator, series, assessment }: Parts) {
  const { t } = useTranslation("indicator");
  const planName = usePlanName();
  const { clause } = useFormat();
  const refs = [...new Set(assessment?.targets.map((target) => target.clause_ref))];
  return (
    <p>
      {[
        assessment &&
          t("lead.target", {
            clause: refs.map(clause).join("; "),
            plan: planName(assessment.plan),
          }),
        series.org_unit.name,
        t(`frequency.${indicator.frequency}`, { defaultValue: indicator.frequency }),
        assessment?.inherited && t("lead.inherited", { unit: assessment.scope.name }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

function Trajectory({ indicator, series, assessment, today }: Parts & { today: string }) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const columns = useSeriesColumns(series);
  const cap = num(indicator.cap) ?? (indicator.kind === "ratio" ? 100 : null);
  const data = trajectoryData(series, assessment, cap, today);
  const unit = unitOf(indicator.kind);
  const last = data.observed.at(-1);
  const now = assessment?.current;
  const said = last
    ? t("said", {
        value: format.decimal(last.value) + unit,
        period: format.inPeriod(last.period),
        expected: assessment?.expected ? format.decimal(assessment.expected) + unit : format.none,
      })
    : t("saidNone");
  const note = [
    now?.numerator &&
      now.denominator &&
      `${format.decimal(now.value)}${unit} = ${t("of", { n: format.count(now.numerator), all: format.count(now.denominator) })}`,
    data.observed.some((p) => p.derived) && t("hollow"),
  ];
  return (
    <ChartFrame
      title={t("trajectory")}
      note={note.filter(Boolean).join("; ")}
      rows={series.points}
      columns={columns}
      file={`${indicator.code}-${series.org_unit.key.replace("/", "-")}`}
      chart={
        last ? (
          <TrajectoryChart data={data} said={said} height={480} />
        ) : (
          <EmptyState title={t("series.empty")}>{t("series.emptyHelp")}</EmptyState>
        )
      }
    />
  );
}
