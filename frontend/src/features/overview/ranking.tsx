import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { scoreboardQuery, trendQuery } from "@/api/queries";
import { rateText } from "@/lib/rate";
import { fallenDue } from "@/lib/standing";
import { shortName } from "@/lib/unit-name";
import { useFormat } from "@/lib/use-format";
import { Section } from "@/ui/section";
import { Segmented } from "@/ui/segmented";
import { Sparkline } from "@/ui/sparkline";
import { StateBadge } from "@/ui/state-mark";
import classes from "./overview-page.module.css";
import { rankEnds } from "./search";
import { type Row, ranked, worst } from "./standing";

const route = getRouteApi("/in/");
const MANY = 10;
const LENGTH = 18;

/** Provinces by on-time rate (their lines arrive a little later); while few have plans, the agencies with most overdue fill the list. */
export function Ranking({ board, past }: { board: Plan["Scoreboard"]; past: boolean }) {
  const { t } = useTranslation("overview");
  const { rank = "low" } = route.useSearch();
  const navigate = route.useNavigate();
  const all = ranked(board.rows);
  const { data: trend } = useQuery({
    ...trendQuery({ by: "province", map: board.map, months: 8 }),
    enabled: !past,
  });
  const points = new Map(trend?.rows.map((row) => [row.unit_id, row.points]));
  const shown =
    rank === "all" ? all : rank === "high" ? all.slice(0, LENGTH) : all.slice(-LENGTH).reverse();
  const room = LENGTH - all.length;
  return (
    <Section
      card
      title={t("rank.title")}
      note={t(past ? "rank.note_past" : "rank.note")}
      aside={
        all.length > LENGTH && (
          <Segmented
            size="xs"
            label={t("rank.part")}
            value={rank}
            onChange={(next) => void navigate({ search: (now) => ({ ...now, rank: next }) })}
            data={rankEnds.map((end) => ({ value: end, label: t(`rank.${end}`) }))}
          />
        )
      }
    >
      <Head first={t("rank.province")} plain={past} />
      <ol className={classes.list}>
        {shown.map((row) => (
          <li key={row.unit.id}>
            <RankRow
              row={row}
              place={all.indexOf(row) + 1}
              {...(!past && { trend: rates(points.get(row.unit.id)) })}
            />
          </li>
        ))}
      </ol>
      {room > 2 && <Agencies most={room} board={board} />}
    </Section>
  );
}

const rates = (points: readonly Plan["TrendPoint"][] = []): number[] =>
  points.flatMap((p) => (p.on_time_rate === null ? [] : [p.on_time_rate / 100]));

function Head({ first, plain }: { first: string; plain: boolean }) {
  const { t } = useTranslation("overview");
  return (
    <div className={`${classes.rank} ${classes.rankHead}`} data-plain={plain} aria-hidden="true">
      <span>#</span>
      <span>{first}</span>
      {!plain && <span>{t("rank.months")}</span>}
      <span className="num">{t("rank.on_time")}</span>
      <span className="num">{t("rank.overdue")}</span>
    </div>
  );
}

/** The agencies of all provinces with most overdue. */
function Agencies({ most, board }: { most: number; board: Plan["Scoreboard"] }) {
  const { t } = useTranslation("overview");
  const { data } = useSuspenseQuery(scoreboardQuery({ by: "agency", as_of: board.as_of }));
  const rows = worst(data.rows).slice(0, most);
  if (rows.length === 0) return null;
  // The key of an agency begins with that of its province.
  const provinces = new Map(board.rows.map(({ unit }) => [unit.key, unit.short_name]));
  const of = (row: Row) => provinces.get(row.unit.key.split("/")[0] ?? "");
  return (
    <>
      <h3 className={classes.sub}>{t("rank.agencies")}</h3>
      <ol className={`${classes.list} ${classes.few}`}>
        {rows.map((row, i) => (
          <li key={row.unit.id}>
            <RankRow row={row} of={of(row)} place={i + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface RankRowProps {
  row: Row;
  /** The province of an agency. */
  of?: string | undefined;
  place: number;
  trend?: number[];
}

function RankRow({ row, of, place, trend }: RankRowProps) {
  const format = useFormat();
  const { count } = format;
  const { unit, counts } = row;
  const link =
    unit.kind === "province"
      ? ({ to: "/provinces/$code", params: { code: unit.code ?? unit.key } } as const)
      : ({ to: "/agencies/$id", params: { id: String(unit.id) } } as const);
  return (
    <Link className={classes.rank} data-plain={trend === undefined} {...link}>
      <span className="note">{place}</span>
      <span className={classes.name}>
        <b>{shortName(unit, format.language)}</b>
        <small className="figures">
          {count(counts.n_on_time)} / {count(fallenDue(counts))}
          {of && ` · ${of}`}
        </small>
      </span>
      {trend && <Sparkline values={trend} />}
      <span className="num">{rateText(format, row.on_time_rate)}</span>
      <span className="num">
        {counts.n_overdue >= MANY ? (
          <StateBadge state="overdue" plain>
            {count(counts.n_overdue)}
          </StateBadge>
        ) : (
          count(counts.n_overdue)
        )}
      </span>
    </Link>
  );
}
