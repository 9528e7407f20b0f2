import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { type Column, CsvButton, TableTwin } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import classes from "./indicator-page.module.css";
import { type League, leagueQuery, type MapKind } from "./queries";
import { unitOf } from "./trajectory-data";

type Row = League["rows"][number];

interface Props {
  code: string;
  unit: string;
  map: MapKind;
  /** Without one: the last that has values. */
  period?: string | undefined;
}

/** Where the place stands among the others, without a ladder of 34 bars; units without a value are named, not ranked. */
export function LeagueSection({ code, unit, map, period }: Props) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const { data: league } = useSuspenseQuery(leagueQuery(code, map, period));
  const suffix = unitOf(league.indicator.kind);
  const mine = league.rows.find((row) => row.unit.key === unit);
  const columns: Column<Row>[] = [
    { key: "rank", head: t("league.rank"), cell: (r) => String(r.rank ?? ""), num: true },
    { key: "unit", head: t("league.unit"), cell: (r) => r.unit.name },
    {
      key: "value",
      head: t("league.value"),
      cell: (r) => (r.value === null ? format.none : format.decimal(r.value) + suffix),
      num: true,
    },
    {
      key: "change",
      head: t("league.change"),
      cell: (r) => (r.change === null ? "" : format.points(r.change)),
      num: true,
    },
  ];
  const without = league.n_units - league.n_with_value;
  return (
    <Section
      card
      title={t("league.title")}
      note={[
        mine?.rank &&
          t("league.place", {
            rank: format.count(mine.rank),
            all: format.count(league.n_with_value),
            period: format.inPeriod(league.period),
          }),
        without > 0 && t("league.without", { count: without, n: format.count(without) }),
      ]
        .filter(Boolean)
        .join("; ")}
      aside={<CsvButton file={`${code}-league`} rows={league.rows} columns={columns} />}
    >
      {league.n_with_value === 0 ? (
        <EmptyState title={t("league.empty")}>{t("league.emptyHelp")}</EmptyState>
      ) : (
        <>
          <Strip league={league} mine={mine} suffix={suffix} />
          <details className="no-print">
            <summary className="small">{t("league.table")}</summary>
            <TableTwin caption={t("league.title")} rows={league.rows} columns={columns} />
          </details>
        </>
      )}
    </Section>
  );
}

interface StripProps {
  league: League;
  mine: Row | undefined;
  suffix: string;
}

/** One dot for each unit on one axis; the first, the last and the own one by name. */
function Strip({ league, mine, suffix }: StripProps) {
  const format = useFormat();
  const ranked = league.rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, at: Number(row.value) }]))
    .sort((a, b) => a.at - b.at);
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (!low || !high) return null;
  const step = (high.at - low.at || 10) > 20 ? 10 : 5;
  const from = Math.floor(low.at / step) * step;
  const to = Math.max(from + step, Math.ceil(high.at / step) * step);
  const left = (v: number) => `${((v - from) / (to - from)) * 100}%`;
  const own = ranked.find((row) => row.unit.id === mine?.unit.id);
  const named = [...new Set([low, own, high])].filter((row) => row !== undefined);
  const say = (row: (typeof ranked)[number]) =>
    `${row.unit.name} ${format.decimal(row.at)}${suffix}`;
  const ticks = Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, i) => from + i * step,
  );
  return (
    <div className={classes.league} role="img" aria-label={named.map(say).join(", ")}>
      {ticks.map((v) => (
        <small key={v} style={{ left: left(v) }}>
          {format.count(v)}
          {suffix}
        </small>
      ))}
      {ranked.map((row) => (
        <i
          key={row.unit.id}
          data-mine={row === own}
          title={say(row)}
          style={{ left: left(row.at) }}
        />
      ))}
      {named.map((row) => (
        <b key={row.unit.id} data-mine={row === own} style={{ left: left(row.at) }}>
          {row.unit.short_name} {format.decimal(row.at)}
          {suffix}
        </b>
      ))}
    </div>
  );
}
