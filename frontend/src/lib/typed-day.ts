/** Days as people type them: 1/7/2025, 01-07-2025, 2025-07-01. Pure. */
import { isoDay } from "./search";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const OURS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const two = (n: string) => n.padStart(2, "0");

/** The ISO day, or undefined when it is none. The day comes first, as everywhere in Việt Nam. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso) return isoDay(`${iso[1]}-${two(iso[2] ?? "")}-${two(iso[3] ?? "")}`);
  const ours = OURS.exec(text);
  return ours ? isoDay(`${ours[3]}-${two(ours[2] ?? "")}-${two(ours[1] ?? "")}`) : undefined;
}

/** "2025-07-01" as it is typed: 01/07/2025. */
export const typedDay = (iso: string | undefined): string =>
  iso ? iso.split("-").reverse().join("/") : "";

/** The ISO day some days later. */
export function daysLater(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
