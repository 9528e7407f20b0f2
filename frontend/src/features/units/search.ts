import { isoDay, oneOf, text } from "@/lib/search";
import { type UnitKind, unitKinds } from "@/lib/unit-kinds";

export interface UnitsSearch {
  q?: string | undefined;
  kind?: UnitKind | undefined;
  /** The id of a province; "all" for the whole country. Without it, the reader's own. */
  province?: string | undefined;
  /** Units of this day; today's when absent. */
  on?: string | undefined;
}

export const unitsSearch = (search: Record<string, unknown>): UnitsSearch => ({
  q: text(search.q),
  kind: oneOf(search.kind, unitKinds),
  province: text(search.province),
  on: isoDay(search.on),
});

export interface UnitSearch {
  /** "What was this on that day?" */
  on?: string | undefined;
}

export const unitSearch = (search: Record<string, unknown>): UnitSearch => ({
  on: isoDay(search.on),
});

export interface TemplateSearch {
  province?: string | undefined;
  on?: string | undefined;
}

export const templateSearch = (search: Record<string, unknown>): TemplateSearch => ({
  province: text(search.province),
  on: isoDay(search.on),
});
