/** Checks while typing, the same as the service makes: impossible values are refused, odd ones only warned of. Pure. */

export interface Typed {
  numerator: string;
  denominator: string;
  value: string;
}
export interface Checked {
  /** In per cent, when both parts are there. */
  rate: number | null;
  refused: "negative" | "not_number" | "too_large" | "no_denominator" | null;
  warned: "jump" | null;
  complete: boolean;
}

/** Digits with a comma or point for decimals; spaces and thousands dots of the reader's language are left out. */
export function numberOf(text: string, language: string): number | null {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return null;
  const plain =
    language === "vi" ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  return /^-?\d+(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
}

const JUMP = 0.3;

export function checkRatio(
  typed: Typed,
  lastDenominator: number | null,
  language: string,
): Checked {
  const part = numberOf(typed.numerator, language);
  const all = numberOf(typed.denominator, language);
  const complete = part !== null && all !== null;
  const refused = refusal(part, all);
  const rate = complete && !refused && all > 0 ? (part / all) * 100 : null;
  const jumped =
    all !== null && lastDenominator
      ? Math.abs(all - lastDenominator) > JUMP * lastDenominator
      : false;
  return { rate, refused, warned: jumped && !refused ? "jump" : null, complete };
}

function refusal(part: number | null, all: number | null): Checked["refused"] {
  const given = [part, all].filter((n) => n !== null);
  if (given.some(Number.isNaN)) return "not_number";
  if (given.some((n) => n < 0)) return "negative";
  if (all === 0) return "no_denominator";
  return part !== null && all !== null && part > all ? "too_large" : null;
}

export function checkValue(typed: Typed, language: string): Checked {
  const value = numberOf(typed.value, language);
  const refused = refusal(value, null);
  return { rate: null, refused, warned: null, complete: value !== null };
}
