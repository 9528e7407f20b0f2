import { expect, test } from "vitest";
import { makeFormat } from "./format";
import { readable } from "./readable";

test.each([
  ["2026-11-22T10:03+07:00", "10:03 22/11/2026"],
  ["2026-11-22T03:03:59.123Z", "10:03 22/11/2026"],
  ["Sở KH&CN, 2025-07-01 –", "Sở KH&CN, 01/07/2025 –"],
  ["H20-2025-07-01", "H20-2025-07-01"],
  ["không có ngày nào", "không có ngày nào"],
])("%s reads as %s", (text, read) => {
  expect(readable(text, makeFormat("vi"))).toBe(read);
});
