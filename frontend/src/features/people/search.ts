import { oneOf, text } from "@/lib/search";

export const roles = ["admin", "coordinator", "head", "officer", "leader", "observer"] as const;
export type Role = (typeof roles)[number];

export interface PeopleSearch {
  q?: string | undefined;
  /** Id, key or code of a unit: the people of it and of what is below it. */
  unit?: string | undefined;
  role?: Role | undefined;
  active?: "yes" | "no" | undefined;
}

export const peopleSearch = (search: Record<string, unknown>): PeopleSearch => ({
  q: text(search.q),
  unit: text(search.unit),
  role: oneOf(search.role, roles),
  active: oneOf(search.active, ["yes", "no"]),
});
