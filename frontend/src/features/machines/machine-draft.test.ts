import { expect, test } from "vitest";
import {
  draftOf,
  emptyMachine,
  machineBody,
  machineChange,
  unreadableLimits,
} from "./machine-draft";
import type { Machine } from "./queries";

const MACHINE = {
  name: "Kho dữ liệu Đồng Tháp",
  source: "dvc-h20",
  scopes: ["kpi:write", "plan:read"],
  units: [{ id: 82 }],
  indicators: ["DVC-EID"],
  rate_limits: { "kpi:write": 30, "plan:read": 600 },
} as unknown as Machine;

test("a machine's own limit stands in its field, the usual one does not", () => {
  expect(draftOf(MACHINE).limits).toEqual({ "kpi:write": "30" });
});

test("only what differs is sent, and nothing when nothing does", () => {
  const before = draftOf(MACHINE);
  expect(machineChange(before, before)).toBeNull();
  expect(machineChange(before, { ...before, name: " Kho mới " })).toEqual({ name: "Kho mới" });
  expect(machineChange(before, { ...before, limits: {} })).toEqual({ rate_limits: {} });
});

test("a limit of a scope that is not held is not sent, one that is no number is named", () => {
  const draft = {
    ...emptyMachine,
    limits: { "kpi:write": "nhiều", "kpi:read": "10" },
  };
  expect(machineBody(draft).rate_limits).toEqual({});
  expect(unreadableLimits(draft)).toEqual(["kpi:write"]);
});
