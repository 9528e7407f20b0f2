import { isoDay, oneOf } from "@/lib/search";

export interface AlertsSearch {
  show?: "unread" | undefined;
  /** The day of the ledger. */
  day?: string | undefined;
}

export const alertsSearch = (search: Record<string, unknown>): AlertsSearch => ({
  show: oneOf(search.show, ["unread"]),
  day: isoDay(search.day),
});
