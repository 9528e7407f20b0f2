/** What changed between two states of a row, as lines that can be read. Pure. */

type State = Record<string, unknown> | null;

export interface Line {
  /** The path into the row: "roles.0.unit". */
  field: string;
  before: string | undefined;
  after: string | undefined;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What lies inside a row or a list of rows, by name or place; undefined for a plain value. */
function inside(value: unknown): [string, unknown][] | undefined {
  if (isPlain(value)) return Object.entries(value);
  if (!Array.isArray(value) || !value.some(isPlain)) return undefined;
  return value.map((inner, i) => [String(i + 1), inner]);
}

const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(", ") : String(value ?? "");

/** Rows inside rows become lines of their own; lists of plain values stay one line. */
const leaves = (value: unknown, path: string): [string, string][] =>
  inside(value)?.flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)) ?? [
    [path, written(value)],
  ];

const flat = (state: State): Map<string, string> => new Map(state ? leaves(state, "") : []);

/** Only what differs, in the order in which the row names it. */
export function differences(before: State, after: State): Line[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((line) => line.before !== line.after);
}
