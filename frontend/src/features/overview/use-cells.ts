import { useTranslation } from "react-i18next";
import type { Kpi, Plan } from "@/api/clients";
import { fallenDue } from "@/lib/standing";
import { useFormat } from "@/lib/use-format";
import { rateClass } from "@/theme/tokens";
import type { TileCell } from "@/ui/tile-map";
import type { MapKind, Metric } from "./search";
import { hasPlan, type Row } from "./standing";
import { type Tile, tiles } from "./tiles";

/** From this many overdue on a tile carries the corner flag. */
const MANY = 10;
const ADULT_EDGES = [35, 45, 55, 65] as const;

type Face = Pick<TileCell, "value" | "level" | "said" | "alert">;
type LeagueRow = Kpi["LeagueRow"];

const adultClass = (rate: number): number => {
  const above = ADULT_EDGES.findIndex((edge) => rate < edge);
  return above === -1 ? ADULT_EDGES.length : above;
};

/** What a tile of the on-time map shows. */
function useOnTime(): (row: Row | undefined) => Face {
  const { t } = useTranslation("overview");
  const { count, decimal } = useFormat();
  return (row) => {
    if (row?.reason === "after_merger")
      return { value: "–", level: "blank", said: t("tile.after_merger") };
    if (!hasPlan(row)) return { value: "", level: "blank", said: t("tile.no_plan") };
    if (row.on_time_rate === null)
      return { value: "–", level: "blank", said: t("tile.no_deadline") };
    return {
      value: decimal(row.on_time_rate),
      level: rateClass(row.on_time_rate),
      alert: row.counts.n_overdue >= MANY,
      said: t("tile.on_time", {
        rate: decimal(row.on_time_rate),
        n: count(row.counts.n_on_time),
        all: count(fallenDue(row.counts)),
        overdue: count(row.counts.n_overdue),
      }),
    };
  };
}

/** What a tile of the target's map shows. */
function useAdults(): (row: LeagueRow | undefined) => Face {
  const { t } = useTranslation("overview");
  const { count, decimal } = useFormat();
  return (row) => {
    if (!row?.value) return { value: "–", level: null, said: t("tile.missing") };
    const counts =
      row.numerator && row.denominator
        ? t("tile.of", { n: count(row.numerator), all: count(row.denominator) })
        : "";
    return {
      value: decimal(row.value),
      level: adultClass(Number(row.value)),
      said: t("tile.adults", { rate: decimal(row.value), counts }),
    };
  };
}

interface Asked {
  board: Plan["Scoreboard"];
  map: MapKind;
  metric: Metric;
  league: Kpi["League"] | undefined;
}

export function useCells({ board, map, metric, league }: Asked): TileCell[] {
  const { t } = useTranslation("overview");
  const onTime = useOnTime();
  const adults = useAdults();
  const boardByCode = new Map(board.rows.map((row) => [row.unit.code, row]));
  const leagueByCode = new Map((league?.rows ?? []).map((row) => [row.unit.code, row]));
  const face = (code: string) =>
    metric === "on-time" ? onTime(boardByCode.get(code)) : adults(leagueByCode.get(code));
  const byCode = new Map(tiles[map].map((tile) => [tile.code, tile]));

  return tiles[map].map((tile) => {
    const place = { ...placed(tile), place: tile.name };
    const home = byCode.get(tile.attachedTo);
    if (tile.kind === "province" || !home) return { ...place, ...face(tile.code) };
    const { level } = face(home.code);
    return {
      ...place,
      of: home.code,
      level,
      value: home.label,
      said: t("tile.island", { province: home.name }),
    };
  });
}

const placed = ({ code, label, abbr, col, row }: Tile) => ({ code, label, abbr, col, row });
