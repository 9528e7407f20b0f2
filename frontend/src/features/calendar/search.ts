import { isoDay, text } from "@/lib/search";

export interface CalendarSearch {
  year?: string | undefined;
  /** The day whose sheet is open. */
  day?: string | undefined;
}

export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => ({
  year: /^\d{4}$/.test(text(search.year) ?? "") ? text(search.year) : undefined,
  day: isoDay(search.day),
});
