/** The kinds of units in the order in which they are offered. Their words: namespace "unitkinds". */
import type { Plan } from "@/api/clients";

export type UnitKind = Plan["UnitKind"];

export const unitKinds: readonly UnitKind[] = [
  "department",
  "division",
  "commune",
  "party_body",
  "mass_organisation",
  "press",
  "enterprise",
  "ministry",
  "province",
  "district",
  "nation",
];

/** What an administrator may add by hand: the country, provinces and districts come by law. */
export const kindsToAdd: readonly UnitKind[] = unitKinds.filter(
  (kind) => !["nation", "province", "district"].includes(kind),
);
