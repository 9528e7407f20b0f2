import { expect, test } from "vitest";
import { distinct } from "./lines";

const line = (text: string, state: "overdue" | "requested" = "overdue") => ({
  text,
  state,
  url: `/tasks/${Math.abs(text.length)}`,
  due_on: null,
});

test("the same words stand once with their number; another state keeps its own line", () => {
  const all = [line("A"), line("B"), line("A"), line("A", "requested")];
  expect(distinct(all).map(({ line: { text, state }, n }) => [text, state, n])).toEqual([
    ["A", "overdue", 2],
    ["B", "overdue", 1],
    ["A", "requested", 1],
  ]);
});
