import { expect, test } from "vitest";
import { isoDay, oneOf, parseSearch, stringifySearch } from "./search";

test("search parameters are plain text both ways", () => {
  const search = parseSearch("?province=02&as_of=2025-06-30&q=");
  expect(search).toEqual({ province: "02", as_of: "2025-06-30" });
  expect(stringifySearch({ ...search, map: undefined })).toBe("?province=02&as_of=2025-06-30");
  expect(stringifySearch({ map: undefined })).toBe("");
});

test("what is not allowed is as if it were not there", () => {
  expect(oneOf("old", ["new", "old"])).toBe("old");
  expect(oneOf("63", ["new", "old"])).toBeUndefined();
  expect(isoDay("2025-06-31")).toBeUndefined();
  expect(isoDay("30/06/2025")).toBeUndefined();
  expect(isoDay("2025-06-30")).toBe("2025-06-30");
});
