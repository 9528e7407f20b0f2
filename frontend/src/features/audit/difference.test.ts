import { expect, test } from "vitest";
import { differences } from "./difference";

test("only what differs is said, nought and emptiness apart from absence", () => {
  expect(
    differences(
      { status: "draft", percent: 0, note: null, same: 1 },
      { status: "in_force", percent: 10, note: null, same: 1, added: "x" },
    ),
  ).toEqual([
    { field: "status", before: "draft", after: "in_force" },
    { field: "percent", before: "0", after: "10" },
    { field: "added", before: undefined, after: "x" },
  ]);
});

test("rows inside rows are followed, plain lists stay together", () => {
  expect(
    differences(
      { scopes: ["plan:read", "kpi:read"], roles: [{ role: "head", unit: 4 }] },
      { scopes: ["plan:read"], roles: [{ role: "officer", unit: 4 }] },
    ),
  ).toEqual([
    { field: "scopes", before: "plan:read, kpi:read", after: "plan:read" },
    { field: "roles.1.role", before: "head", after: "officer" },
  ]);
});

test("a new row has no before, an ended one no after", () => {
  expect(differences(null, { name: "A" })).toEqual([
    { field: "name", before: undefined, after: "A" },
  ]);
  expect(differences({ name: "A" }, null)).toEqual([
    { field: "name", before: "A", after: undefined },
  ]);
  expect(differences(null, null)).toEqual([]);
});
