import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { indicatorsQuery } from "@/api/queries";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { BulletKey, BulletTarget } from "@/ui/bullet-target";
import { EmptyState } from "@/ui/empty-state";
import { AsOf, PageHeader } from "@/ui/page-header";
import { StateBadge } from "@/ui/state-mark";
import { VerdictBadge } from "@/ui/verdict-panel";
import classes from "./indicator-page.module.css";
import { PlaceSelect, usePlace } from "./place-controls";
import { type Assessment, assessmentsQuery } from "./queries";
import type { IndicatorsSearch } from "./search";
import { num, unitOf } from "./trajectory-data";
import { useFigure } from "./use-words";

const route = getRouteApi("/in/indicators");

export function IndicatorsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<IndicatorsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <IndicatorsView search={search} onSearch={onSearch} />;
}

interface Props {
  search: IndicatorsSearch;
  onSearch: (patch: Partial<IndicatorsSearch>) => void;
}

/** Every indicator with its targets, judged for one place. */
export function IndicatorsView({ search, onSearch }: Props) {
  const { t } = useTranslation("indicator");
  const today = todayInVietnam();
  const { data: list } = useSuspenseQuery(indicatorsQuery);
  const scopes = list.items.flatMap((one) => one.targets.map((target) => target.scope.key));
  const place = usePlace(search.unit, "new", scopes);
  const { data: judged } = useSuspenseQuery(
    assessmentsQuery({
      org_unit: place.unit,
      ...(search.plan && { plan: search.plan }),
      ...(search.as_of && { on: search.as_of }),
    }),
  );
  const year = Number(judged.on.slice(0, 4));
  const years = judged.items.flatMap((a) => a.targets.map((target) => target.year)).sort();
  const past = years.filter((y) => y < year).at(-1);
  const next = years.filter((y) => y >= year).at(-1);
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={<p>{t("list.lead", { unit: judged.org_unit.name })}</p>}
      >
        <PlaceSelect
          unit={place.unit}
          name={judged.org_unit.name}
          provinces={place.now}
          onUnit={(unit) => onSearch({ unit })}
        />
        <AsOf
          value={judged.on}
          max={today}
          onChange={(day) => onSearch({ as_of: day === today ? undefined : day })}
        />
      </PageHeader>
      {judged.items.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyHelp")}</EmptyState>
      ) : (
        <>
          <div className={classes.key}>
            <BulletKey {...(past && { past })} {...(next && { next })} />
          </div>
          <ul className={`card ${classes.targets}`}>
            {judged.items.map((a) => (
              <Row
                key={`${a.plan.code} ${a.indicator.code}`}
                assessment={a}
                year={year}
                unit={place.unit}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Row({
  assessment: a,
  year,
  unit,
}: {
  assessment: Assessment;
  year: number;
  unit: string;
}) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const figure = useFigure();
  const suffix = unitOf(a.indicator.kind);
  const marks = a.targets.flatMap((m) =>
    m.value === null ? [] : [{ year: m.year, value: Number(m.value) }],
  );
  const now = a.current;
  return (
    <li className={classes.target}>
      <div>
        <h2>
          <Link
            to="/indicators/$code"
            params={{ code: a.indicator.code }}
            search={{ unit, plan: a.plan.code }}
          >
            {a.indicator.name}
          </Link>
        </h2>
        <p className="note">
          {[a.plan.symbol, a.inherited && t("lead.inherited", { unit: a.scope.name })]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {marks.length > 0 ? (
        <BulletTarget
          now={num(now?.value)}
          base={num(a.baseline?.value)}
          path={num(a.expected)}
          targets={marks}
          year={year}
          verdict={a.status}
          max={Math.max(suffix === "%" ? 100 : 0, ...marks.map((m) => m.value))}
          unit={suffix}
        />
      ) : (
        <p className="note">{a.targets.map((target) => target.wording).join("; ")}</p>
      )}
      <p className={classes.now}>
        {now ? <b>{figure(a.indicator.kind, now.value)}</b> : <StateBadge state="missing" plain />}
        <span className="note">{now && format.inPeriod(now.period)}</span>
      </p>
      <div className={classes.verdicts}>
        <VerdictBadge verdict={a.status} />
        {a.targets
          .filter((target) => target.result !== null)
          .map((target) => (
            <span key={target.year} className="note">
              {t(`verdict.closed.${target.result}`, { year: target.year })}
            </span>
          ))}
      </div>
    </li>
  );
}
