/** Numbers and days as a reader of the language expects them: 14.068 · 86,44% · 24/12/2026, or 14,068 · 86.44% · 24 Dec 2026. */

import type { Language } from "./i18n";

export type Digits = 0 | 1 | 2;

interface Manner {
  locale: string;
  none: string;
  points: string;
  months: readonly string[] | null;
  period: Record<"Q" | "H" | "M" | "Y", (year: string, part: number) => string>;
  /** How a dash without a number and an annex are cited. */
  clause: { dash: string; annex: string };
}

const roman = ["I", "II", "III", "IV"];
const enMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const manners: Record<Language, Manner> = {
  vi: {
    locale: "vi-VN",
    none: "chưa có",
    points: "điểm %",
    months: null,
    period: {
      Q: (year, part) => `Quý ${roman[part - 1]}/${year}`,
      H: (year, part) => `6 tháng ${part === 1 ? "đầu" : "cuối"} năm ${year}`,
      M: (year, part) => `Tháng ${part}/${year}`,
      Y: (year) => `Năm ${year}`,
    },
    clause: { dash: ", gạch đầu dòng ", annex: "Phụ lục" },
  },
  en: {
    locale: "en-GB",
    none: "none yet",
    points: "pts",
    months: enMonths,
    period: {
      Q: (year, part) => `Q${part} ${year}`,
      H: (year, part) => `H${part} ${year}`,
      M: (year, part) => `${enMonths[part - 1]} ${year}`,
      Y: (year) => year,
    },
    clause: { dash: ", dash ", annex: "Annex" },
  },
};

/** A period that we write: 2026, 2026-09, 2026-Q3, 2026-H1. */
const PERIOD = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;

const minus = (text: string) => text.replace("-", "−");

/** A place in the printed outline: "II.2.a.-9" → "II.2.a, gạch đầu dòng 9"; "PL.4" → "Phụ lục 4". */
const citing =
  ({ annex, dash }: Manner["clause"]) =>
  (ref: string): string => {
    const named = ref.replace(/^PL\.?/, `${annex} `).trim();
    return named.replace(/\.-(\d+)/g, `${dash}$1`);
  };

/** What a target asks for, as short as the paper writes it: "50%"; nothing when it sets no figure. */
const asking =
  (decimal: (n: string, digits: Digits) => string) =>
  (value: string | null, unit: string | null): string => {
    if (value === null) return "";
    const figure = decimal(value, Number.isInteger(Number(value)) ? 0 : 1);
    return unit === "%" || !unit ? `${figure}${unit ?? ""}` : `${figure} ${unit}`;
  };

/** All writing of figures in one language. Values may be decimal strings, as the KPI service sends them. */
export function makeFormat(language: Language) {
  const m = manners[language];
  const whole = new Intl.NumberFormat(m.locale, { maximumFractionDigits: 0 });
  const byDigits = [0, 1, 2].map(
    (d) => new Intl.NumberFormat(m.locale, { minimumFractionDigits: d, maximumFractionDigits: d }),
  );
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  const decimal = (n: number | string, digits: Digits = 1): string =>
    minus(byDigits[digits]?.format(Number(n)) ?? String(n));

  const day = (iso: string): string => {
    const [y = "", mm = "", d = ""] = iso.slice(0, 10).split("-");
    return m.months ? `${Number(d)} ${m.months[Number(mm) - 1]} ${y}` : `${d}/${mm}/${y}`;
  };
  const dayShort = (iso: string): string => {
    const [, mm = "", d = ""] = iso.slice(0, 10).split("-");
    return m.months ? `${Number(d)} ${m.months[Number(mm) - 1]}` : `${d}/${mm}`;
  };
  const local = (instant: string): [string, string] => {
    const [date = "", time = ""] = clock.format(new Date(instant)).split(", ");
    return [date, time];
  };
  return {
    language,
    none: m.none,
    pointsUnit: m.points,
    count: (n: number | string): string => minus(whole.format(Number(n))),
    decimal,
    /** A ratio of 0..1 as per cent; null says "chưa có", never 0 %. */
    percent: (ratio: number | null | undefined, digits: Digits = 1): string =>
      ratio === null || ratio === undefined ? m.none : `${decimal(ratio * 100, digits)}%`,
    /** A rate that the service gives in per cent already. */
    rate: (percent: number | null | undefined, digits: Digits = 1): string =>
      percent === null || percent === undefined ? m.none : `${decimal(percent, digits)}%`,
    /** Percentage points with their sign. */
    points: (n: number | string, digits: Digits = 1): string =>
      `${Number(n) > 0 ? "+" : ""}${decimal(n, digits)} ${m.points}`,
    /** Whole đồng. */
    money: (n: number): string =>
      language === "vi" ? `${whole.format(n)} đồng` : `VND ${whole.format(n)}`,
    /** "2026-12-24" → "24/12/2026". Days are text: no time zone can move them. */
    day,
    dayShort,
    /** An instant on a wall clock in Việt Nam. */
    instant: (at: string): string => {
      const [date, time] = local(at);
      return `${time} ${day(date)}`;
    },
    /** "2026-Q3" → "Quý III/2026". */
    period: (code: string): string => {
      if (!PERIOD.test(code)) return code;
      const [year = code, part] = code.split("-");
      if (!part) return m.period.Y(year, 0);
      const kind = part[0] === "Q" || part[0] === "H" ? part[0] : "M";
      return m.period[kind](year, Number(kind === "M" ? part : part.slice(1)));
    },
    /** A period inside a sentence: no capital in Vietnamese. */
    inPeriod(code: string): string {
      const name = this.period(code);
      return language === "vi" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
    },
    clause: citing(m.clause),
    target: asking(decimal),
  };
}

export type Format = ReturnType<typeof makeFormat>;

const made = new Map<Language, Format>();

export function formatFor(language: string): Format {
  const key: Language = language.startsWith("en") ? "en" : "vi";
  const format = made.get(key) ?? makeFormat(key);
  made.set(key, format);
  return format;
}

export const ratio = (part: number, all: number): number | null => (all === 0 ? null : part / all);

/** Whole days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Today's date in Việt Nam, for wording only: every judgement of lateness comes from the services. */
export const todayInVietnam = (now: Date = new Date()): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);

/** A printed day whose number and month were left blank, written so that the blanks are seen. */
export const printedDay = (wording: string): string =>
  `“${wording.replace(/ngày\s+tháng(?=\s)/, "ngày … tháng …")}”`;
