/** What is typed into a value's form, and what is sent of it. Pure. */
import type { Given } from "./queries";
import type { ValueWork } from "./queues";
import { type Checked, checkRatio, checkValue, numberOf, type Typed } from "./value-checks";

export interface ValueDraft extends Typed {
  state: Given["value_state"];
  note: string;
}

export const shown = (row: ValueWork["last"]) => row?.current ?? row?.published ?? null;

/** A number as the service sent it, as a person of this language would have typed it. */
const asTyped = (figure: string | null | undefined, language: string) =>
  language === "vi" ? (figure ?? "").replace(".", ",") : (figure ?? "");

/** The denominator of the last period is offered: it seldom changes much. */
export function beginDraft(work: ValueWork, language: string): ValueDraft {
  const now = shown(work.existing);
  const last = shown(work.last);
  return {
    state: now?.state ?? "reported",
    numerator: asTyped(now?.numerator, language),
    denominator: asTyped(now?.denominator ?? last?.denominator, language),
    value: asTyped(now?.numerator === null ? now.value : null, language),
    note: "",
  };
}

export function checkDraft(work: ValueWork, typed: ValueDraft, language: string): Checked {
  if (work.indicator.kind !== "ratio") return checkValue(typed, language);
  const last = shown(work.last)?.denominator;
  return checkRatio(typed, last ? Number(last) : null, language);
}

/** Sent as decimal text, so that no figure passes through a binary float. */
export function givenOf(work: ValueWork, typed: ValueDraft, language: string): Given {
  const note = typed.note.trim();
  const text = (figure: string) => String(numberOf(figure, language) ?? "");
  const figures =
    work.indicator.kind === "ratio"
      ? { numerator: text(typed.numerator), denominator: text(typed.denominator) }
      : { value: text(typed.value) };
  return {
    value_state: typed.state,
    ...(typed.state === "reported" && figures),
    ...(note && { note }),
  };
}
