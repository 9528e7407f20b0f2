/** A unit as it is typed, and how it goes over the wire. Pure. */
import type { UnitKind } from "@/lib/unit-kinds";
import type { UnitDetail } from "./queries";

export interface UnitDraft {
  kind: UnitKind;
  parent: string | undefined;
  name: string;
  short_name: string;
  name_en: string;
  code: string;
  h_code: string;
  type: string;
  subordinate: boolean;
  provisional: boolean;
}

export const emptyUnit = (parent: string | undefined): UnitDraft => ({
  kind: "department",
  parent,
  name: "",
  short_name: "",
  name_en: "",
  code: "",
  h_code: "",
  type: "",
  subordinate: true,
  provisional: false,
});

export const draftOf = (unit: UnitDetail): UnitDraft => ({
  kind: unit.kind,
  parent: unit.parent ? String(unit.parent.id) : undefined,
  name: unit.versions.at(-1)?.name ?? unit.name,
  short_name: unit.short_name,
  name_en: unit.versions.at(-1)?.name_en ?? "",
  code: unit.code ?? "",
  h_code: unit.h_code ?? "",
  type: unit.type ?? "",
  subordinate: unit.subordinate,
  provisional: unit.provisional,
});

const canBeEmpty = ["name_en", "code", "h_code", "type"] as const;
const filled = (draft: UnitDraft) =>
  Object.fromEntries(
    [...canBeEmpty, "short_name" as const]
      .map((name) => [name, draft[name].trim()] as const)
      .filter(([, value]) => value !== ""),
  );

/** What makes a new unit: what was left empty is not sent. */
export const newUnitBody = (draft: UnitDraft) => ({
  kind: draft.kind,
  name: draft.name.trim(),
  subordinate: draft.subordinate,
  provisional: draft.provisional,
  parent: Number(draft.parent),
  ...filled(draft),
});

const texts = ["name", "short_name", ...canBeEmpty] as const;

/** Only what differs is sent; null when nothing does. An emptied field is emptied. */
export function changeBody(before: UnitDraft, after: UnitDraft): Record<string, unknown> | null {
  const written = texts
    .filter((name) => after[name].trim() !== before[name].trim())
    .map((name) => [name, after[name].trim() || null] as const);
  const ticked = (["subordinate", "provisional"] as const)
    .filter((name) => after[name] !== before[name])
    .map((name) => [name, after[name]] as const);
  const moved = after.parent && after.parent !== before.parent;
  const found = [
    ...written,
    ...ticked,
    ...(moved ? [["parent", Number(after.parent)] as const] : []),
  ];
  return found.length === 0 ? null : Object.fromEntries(found);
}
