import { isoDay, text } from "@/lib/search";

export interface GroupsSearch {
  group?: string | undefined;
  /** The id of the territory in which the members are shown. */
  territory?: string | undefined;
  on?: string | undefined;
}

export const groupsSearch = (search: Record<string, unknown>): GroupsSearch => ({
  group: text(search.group),
  territory: text(search.territory),
  on: isoDay(search.on),
});
