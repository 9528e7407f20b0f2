/** The axis of a Gantt: near years in quarters, far years in brief, so that near time gets the room. */

export interface TimeColumn {
  key: string;
  year: number;
  quarter: number | null;
  first: boolean;
  left: number;
  width: number;
}
export interface TimeScale {
  columns: TimeColumn[];
  /** Where a day lies, in per cent of the axis; days outside stand at its ends. */
  place: (on: string) => number;
}

const yearOf = (on: string) => Number(on.slice(0, 4));
/** A year in brief takes the room of one and a half quarters. */
const BRIEF = 1.5;

export function timeScale(from: string, to: string, today: string): TimeScale {
  const start = yearOf(from);
  const end = Math.max(start, yearOf(to));
  const years = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const focus = Math.min(end, Math.max(start, yearOf(today)));
  const detailed = (year: number) =>
    years.length <= 3 || year === focus || year === (focus === start ? start + 1 : focus - 1);
  const room = years.map((year) => (detailed(year) ? 4 : BRIEF));
  const unit = 100 / room.reduce((a, b) => a + b, 0);
  const lefts = years.map((_, i) => room.slice(0, i).reduce((a, b) => a + b, 0) * unit);

  const columns = years.flatMap((year, i): TimeColumn[] => {
    const left = lefts[i] ?? 0;
    if (!detailed(year)) {
      return [{ key: String(year), year, quarter: null, first: true, left, width: BRIEF * unit }];
    }
    return [1, 2, 3, 4].map((quarter) => ({
      key: `${year}-${quarter}`,
      year,
      quarter,
      first: quarter === 1,
      left: left + (quarter - 1) * unit,
      width: unit,
    }));
  });
  const place = (on: string): number => {
    const year = yearOf(on);
    if (year < start) return 0;
    if (year > end) return 100;
    const part = (Number(on.slice(5, 7)) - 1 + (Number(on.slice(8, 10)) - 1) / 31) / 12;
    return (lefts[year - start] ?? 0) + part * (room[year - start] ?? 0) * unit;
  };
  return { columns, place };
}
