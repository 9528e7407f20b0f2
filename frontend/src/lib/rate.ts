import type { Digits, Format } from "./format";

/** A rate of the scoreboard is per cent already; without a denominator it is "chưa có", never 0 %. */
export const rateText = (format: Format, rate: number | null, digits: Digits = 1): string =>
  rate === null ? format.none : `${format.decimal(rate, digits)}%`;
