import { expect, test } from "vitest";
import { missingLabels, outlineRows } from "./outline-rows";
import type { Clause, OutlineTask } from "./queries";

let next = 0;
function clause(label: string, parent: Clause | null = null, tasks: OutlineTask[] = []): Clause {
  next += 1;
  return {
    id: next,
    ref: label,
    parent_id: parent?.id ?? null,
    depth: parent ? parent.depth + 1 : 0,
    label,
    kind: "section",
    title: `Mục ${label}`,
    tasks,
  } as Clause;
}
const task = (id: number, state: OutlineTask["state"] = "in_time") =>
  ({ id, state, title: `Việc ${id}` }) as OutlineTask;

const shown = (clauses: Clause[], wanted: Partial<Parameters<typeof outlineRows>[1]> = {}) =>
  outlineRows(clauses, { ids: null, all: false, ...wanted }).map((row) =>
    row.kind === "task" ? `${row.label}#${row.task.id}` : row.clause.label,
  );

test("clauses with tasks stand under their ancestors; a clause that is one task is its row", () => {
  const four = clause("IV.");
  const one = clause("1.", four);
  const clauses = [clause("I."), four, one, clause("a)", one, [task(1)]), clause("V.")];

  expect(shown(clauses)).toEqual(["IV.", "1.", "a)#1"]);
  expect(shown(clauses, { all: true })).toEqual(["I.", "IV.", "1.", "a)#1", "V."]);
});

test("a clause with several tasks keeps its own row", () => {
  expect(shown([clause("2.2", null, [task(1), task(2)])])).toEqual(["2.2", "#1", "#2"]);
});

test("filters leave only the tasks that match, whatever part of the outline is shown", () => {
  const clauses = [clause("1.", null, [task(1, "overdue")]), clause("2.", null, [task(2)])];

  expect(shown(clauses, { state: "overdue", all: true })).toEqual(["1.#1"]);
  expect(shown(clauses, { ids: new Set([2]) })).toEqual(["2.#2"]);
  expect(shown(clauses, { ids: new Set() })).toEqual([]);
});

test("numbers that the paper leaves out are pointed at, and nothing is renumbered", () => {
  const one = clause("I.");
  const three = clause("III.");
  const clauses = [one, clause("1.", one), clause("2.", one), three, clause("1.", three)];

  expect([...missingLabels(clauses)]).toEqual([[three.id, ["II"]]]);
  expect([...missingLabels([clause("a)"), clause("c)")])]).toEqual([]);
});

test("a channel leaves the tasks that it carries", () => {
  const carried = { ...task(1), channels: [{ code: "press", name: "Báo chí" }] } as OutlineTask;
  const other = { ...task(2), channels: [] } as unknown as OutlineTask;
  expect(shown([clause("1.", null, [carried, other])], { channel: "press" })).toEqual(["1.", "#1"]);
});
