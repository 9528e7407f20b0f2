/** For which province an indicator is read, and the same place on the other map. Pure. */
import type { Plan } from "@/api/clients";

export type Province = Plan["ProvinceItem"];

/** The day before the merger: the provinces of the old map. */
export const OLD_MAP_DAY = "2025-06-30";
export const MERGED_ON = "2025-07-01";

const provinceKey = (key: string) => key.split("/")[0] ?? key;

/** The reader's own province; else the one that answers for where the target was set; else the first. */
export function homePlace(
  home: string | null,
  scopes: readonly string[],
  provinces: readonly Province[],
): string | undefined {
  const own = home && provinceKey(home);
  if (own && provinces.some((p) => p.key === own)) return own;
  const holder = provinces.find((p) =>
    scopes.some((scope) => p.key === scope || p.predecessors.some((old) => old.key === scope)),
  );
  return (holder ?? provinces[0])?.key;
}

/** The same place on the other map: its first predecessor, or its successor. */
export function otherPlace(unit: string, from: readonly Province[], to: "old" | "new") {
  const here = from.find((p) => p.key === unit);
  const there = to === "old" ? here?.predecessors[0] : here?.successors[0];
  return there?.key ?? unit;
}
