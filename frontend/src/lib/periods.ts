/** Reporting periods as codes: 2026-09, 2026-Q3, 2026-H1, 2026. */

/** The period after this one, of the same length. */
export function nextPeriod(code: string): string {
  const [year = "", part] = code.split("-");
  const y = Number(year);
  if (!part) return String(y + 1);
  const kind = part[0] === "Q" || part[0] === "H" ? part[0] : "";
  const n = Number(part.slice(kind.length));
  const per = kind === "Q" ? 4 : kind === "H" ? 2 : 12;
  const write = (m: number) => (kind ? `${kind}${m}` : String(m).padStart(2, "0"));
  return n < per ? `${year}-${write(n + 1)}` : `${y + 1}-${write(1)}`;
}

const monthsOf = (code: string): number => {
  const part = code.split("-")[1];
  if (!part) return 12;
  return part[0] === "Q" ? 3 : part[0] === "H" ? 6 : 1;
};

/** The last day of the period after this one: the same day of the month (the 14th), or again a month's end. */
export function nextEnd(code: string, end: string): string {
  const [y = 0, m = 1, d = 1] = end.split("-").map(Number);
  const monthEnd = new Date(Date.UTC(y, m, 0)).getUTCDate() === d;
  const months = m - 1 + monthsOf(code);
  const day = monthEnd ? new Date(Date.UTC(y, months + 1, 0)) : new Date(Date.UTC(y, months, d));
  return day.toISOString().slice(0, 10);
}

export interface PeriodToEnter {
  period: string;
  end: string;
  /** It has ended, so its value is owed; otherwise it is still running. */
  closed: boolean;
}

/** After a period that has its value: the newest one that has ended by `today`, else the running one. */
export function periodToEnter(code: string, end: string, today: string): PeriodToEnter {
  let found = { period: nextPeriod(code), end: nextEnd(code, end) };
  let after = { period: nextPeriod(found.period), end: nextEnd(found.period, found.end) };
  while (after.end <= today) {
    found = after;
    after = { period: nextPeriod(after.period), end: nextEnd(after.period, after.end) };
  }
  return { ...found, closed: found.end <= today };
}
