import { expect, test } from "vitest";
import type { Plan } from "@/api/clients";
import { byTask } from "./overdue";

type Item = Plan["AssignmentItem"];
const ids = new Map<string, number>();
function unit(name: string): Item["unit"] {
  if (!ids.has(name)) ids.set(name, ids.size);
  return { id: ids.get(name), name, short_name: name } as Item["unit"];
}
const item = (task: number, due_on: string, agency: string, period?: string) =>
  ({
    task: { id: task },
    due_on,
    as_of: "2026-11-21",
    unit: unit(agency),
    answered_by: null,
    occurrence: period ? { label: period } : null,
  }) as Item;

test("agencies that owe the same task stand on one line; the longest overdue comes first", () => {
  const tasks = byTask([
    item(1, "2026-10-31", "Sở Y tế"),
    item(2, "2025-10-31", "Sở Nội vụ"),
    item(1, "2026-10-31", "Sở Tư pháp"),
    item(1, "2026-10-31", "Sở Y tế"),
  ]);
  expect(tasks.map((task) => task.agencies.map((one) => one.name))).toEqual([
    ["Sở Nội vụ"],
    ["Sở Y tế", "Sở Tư pháp"],
  ]);
});

test("periods of one task, and copies with another deadline, stay apart", () => {
  const tasks = byTask([
    item(1, "2026-10-31", "Sở Y tế", "10/2026"),
    item(1, "2026-10-31", "Sở Y tế", "kỳ 10"),
    item(1, "2026-11-10", "Sở Nội vụ", "10/2026"),
  ]);
  expect(tasks).toHaveLength(3);
});
