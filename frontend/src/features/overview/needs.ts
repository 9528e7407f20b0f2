/** What a leader should speak to today, reckoned from the figures of the page. Pure. */
import type { Kpi } from "@/api/clients";
import { fallenDue } from "@/lib/standing";
import type { State } from "@/theme/tokens";
import { type Counts, type Row, ranked, worst } from "./standing";

export interface Need {
  /** Its words stand in the locale files under `needs.<id>`. */
  id: "overdue" | "lowest" | "missing" | "stale" | "due_soon" | "pending" | "late" | "agency";
  state: State;
  /** Names as they are, numbers still to be written in the reader's manner. */
  names: Record<string, string>;
  numbers: Record<string, number>;
  link: NeedLink;
}
type NeedLink =
  | { to: "/provinces/$code"; params: { code: string }; hash?: string }
  | { to: "/agencies/$id"; params: { id: string } }
  | { to: "/indicators/$code"; params: { code: string } }
  | { to: "/indicators" };

const province = (row: Row, hash?: string): NeedLink => ({
  to: "/provinces/$code",
  params: { code: row.unit.code ?? row.unit.key },
  ...(hash && { hash }),
});

const most = (rows: readonly Row[], of: keyof Counts): Row | undefined =>
  [...rows].sort((a, b) => b.counts[of] - a.counts[of])[0];

function overdue(rows: readonly Row[]): Need[] {
  const first = worst(rows)[0];
  if (!first) return [];
  const { n_overdue, n_all } = first.counts;
  return [
    {
      id: "overdue",
      state: "overdue",
      names: { place: first.unit.short_name },
      numbers: { n: n_overdue, all: n_all },
      link: province(first, "overdue"),
    },
  ];
}

function agency(agencies: readonly Row[]): Need[] {
  const first = worst(agencies)[0];
  if (!first) return [];
  return [
    {
      id: "agency",
      state: "overdue",
      names: { place: first.unit.name },
      numbers: { n: first.counts.n_overdue, all: first.counts.n_all },
      link: { to: "/agencies/$id", params: { id: String(first.unit.id) } },
    },
  ];
}

function lowest(rows: readonly Row[]): Need[] {
  const all = ranked(rows);
  const last = all.at(-1);
  if (!last || all.length < 2) return [];
  return [
    {
      id: "lowest",
      state: "overdue",
      names: { place: last.unit.short_name },
      numbers: {
        rate: last.on_time_rate ?? 0,
        n: last.counts.n_on_time,
        all: fallenDue(last.counts),
        of: all.length,
      },
      link: province(last),
    },
  ];
}

/** One line for a count over all provinces; it leads to the province that has most of them. */
function total(
  rows: readonly Row[],
  id: "due_soon" | "pending" | "late",
  of: keyof Counts,
): Need[] {
  const n = rows.reduce((sum, row) => sum + row.counts[of], 0);
  const first = most(rows, of);
  if (n === 0 || !first) return [];
  return [
    {
      id,
      state: id === "late" ? "late" : "due_soon",
      names: { place: first.unit.short_name },
      numbers: { n, most: first.counts[of] },
      link: province(first),
    },
  ];
}

function missing(league: Kpi["League"] | undefined): Need[] {
  if (!league || league.n_with_value === league.n_units) return [];
  return [
    {
      id: "missing",
      state: "missing",
      names: { indicator: league.indicator.name, period: league.period },
      numbers: { n: league.n_units - league.n_with_value, all: league.n_units },
      link: { to: "/indicators/$code", params: { code: league.indicator.code } },
    },
  ];
}

function stale(feeds: readonly Kpi["FeedItem"][]): Need[] {
  const late = feeds
    .filter((feed) => feed.stale)
    .sort((a, b) => (b.age_hours ?? Infinity) - (a.age_hours ?? Infinity));
  const first = late[0];
  if (!first) return [];
  return [
    {
      id: "stale",
      state: "missing",
      names: { place: first.province.short_name, source: first.name },
      numbers: { n: late.length },
      link: { to: "/indicators" },
    },
  ];
}

interface Figures {
  provinces: readonly Row[];
  agencies: readonly Row[];
  league: Kpi["League"] | undefined;
  feeds: readonly Kpi["FeedItem"][];
}

/** In order of weight: what is late, what is not known, what will be late, what was. */
export function needs({ provinces, agencies, league, feeds }: Figures): Need[] {
  return [
    ...overdue(provinces),
    ...lowest(provinces),
    ...agency(agencies),
    ...missing(league),
    ...stale(feeds),
    ...total(provinces, "due_soon", "n_due_soon"),
    ...total(provinces, "pending", "n_pending"),
    ...total(provinces, "late", "n_late"),
  ];
}
