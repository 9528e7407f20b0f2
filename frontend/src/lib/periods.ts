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

/** The newest period of this rhythm that has ended by `today`, when it is later than `code`; else null. */
export function owedPeriod(code: string, end: string, today: string): string | null {
  let [at, last] = [nextPeriod(code), nextEnd(code, end)];
  let owed: string | null = null;
  while (last <= today) {
    owed = at;
    [at, last] = [nextPeriod(at), nextEnd(at, last)];
  }
  return owed;
}
