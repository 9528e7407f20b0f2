import { expect, test } from "vitest";
import { insideAddress } from "./inside-address";

test.each([
  ["/provinces/82?plan=3", "/provinces/82?plan=3"],
  [undefined, "/"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["/\\elsewhere.example", "/"],
  ["/sign-in?to=%2F", "/"],
])("after the sign-in %s leads to %s", (wanted, address) => {
  expect(insideAddress(wanted)).toBe(address);
});
