import { expect, test } from "vitest";
import { isSimulated } from "./use-simulated";

test.each([
  [{ simulated: true }, true],
  [{ simulated: false, rows: [{ simulated: false }] }, false],
  [{ items: [{ simulated: false }, { simulated: true }], next: null }, true],
  [{ pages: [{ items: [] }, { items: [{ simulated: true }] }], pageParams: [] }, true],
  [{ items: [], total: 0 }, false],
  [undefined, false],
  ["simulated", false],
])("the strip looks at the answer as a whole and at its rows: %j", (answer, said) => {
  expect(isSimulated(answer)).toBe(said);
});
