import type { Message } from "./queries";

type Line = Message["lines"][number];

/** Two predecessors may have left one agency the same work twice: the same words stand once, with their number. */
export function distinct(lines: readonly Line[]): { line: Line; n: number }[] {
  const by = new Map<string, { line: Line; n: number }>();
  for (const line of lines) {
    const key = `${line.state} ${line.text}`;
    const seen = by.get(key);
    if (seen) seen.n += 1;
    else by.set(key, { line, n: 1 });
  }
  return [...by.values()];
}
