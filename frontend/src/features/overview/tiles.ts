import type { MapKind } from "./search";
import rawNew from "./tiles-new.tsv?raw";
import rawOld from "./tiles-old.tsv?raw";

export interface Tile {
  /** Official two-digit code of the province (of its time on the old map); own code of an island group. */
  code: string;
  name: string;
  label: string;
  abbr: string;
  col: number;
  row: number;
  kind: "province" | "island";
  /** The province an island group belongs to. */
  attachedTo: string;
}

function parse(raw: string): Tile[] {
  return raw
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [code = "", name = "", label = "", abbr = "", col, row, kind, attachedTo = ""] =
        line.split("\t");
      return {
        code,
        name,
        label,
        abbr,
        col: Number(col),
        row: Number(row),
        kind: kind === "island" ? "island" : "province",
        attachedTo,
      };
    });
}

/** Equal tiles laid out like the country: 34 provinces from 2025-07-01, 63 before. */
export const tiles: Record<MapKind, Tile[]> = { new: parse(rawNew), old: parse(rawOld) };
