import { expect, test } from "vitest";
import { checkRatio, numberOf } from "./value-checks";

const ratio = (numerator: string, denominator: string, last: number | null = null) =>
  checkRatio({ numerator, denominator, value: "" }, last, "vi");

test("numbers are read as the reader writes them", () => {
  expect(numberOf("1.024.000", "vi")).toBe(1_024_000);
  expect(numberOf("51,6", "vi")).toBe(51.6);
  expect(numberOf("1,024,000.5", "en")).toBe(1_024_000.5);
  expect(numberOf("", "vi")).toBeNull();
  expect(numberOf("12 người", "vi")).toBeNaN();
});

test.each([
  ["-1", "10", "negative"],
  ["11", "10", "too_large"],
  ["1", "0", "no_denominator"],
  ["một", "10", "not_number"],
  ["5", "10", null],
])("%s of %s is refused as %s", (numerator, denominator, refused) => {
  expect(ratio(numerator, denominator).refused).toBe(refused);
});

test("a denominator that jumps by more than 30 % is only warned of", () => {
  expect(ratio("5", "130", 100)).toMatchObject({ refused: null, warned: null });
  expect(ratio("5", "131", 100)).toMatchObject({ refused: null, warned: "jump" });
  expect(ratio("5", "69", 100)).toMatchObject({ refused: null, warned: "jump" });
});

test("without both parts there is no rate, and nought is a rate", () => {
  expect(ratio("", "10")).toMatchObject({ rate: null, complete: false });
  expect(ratio("0", "10")).toMatchObject({ rate: 0, complete: true });
});
