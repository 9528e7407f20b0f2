import { expect, test } from "vitest";
import { type MapKind, mapKinds } from "./search";
import { tiles } from "./tiles";

const provinces = (map: MapKind) => tiles[map].filter((tile) => tile.kind === "province");
const islands = (map: MapKind) => tiles[map].filter((tile) => tile.kind === "island");

test.each([
  ["new", 34],
  ["old", 63],
] as const)("the %s map has %i provinces", (map, n) => {
  expect(provinces(map)).toHaveLength(n);
  expect(new Set(provinces(map).map((tile) => tile.code)).size).toBe(n);
  expect(provinces(map).every((tile) => /^\d{2}$/.test(tile.code))).toBe(true);
});

test.each(mapKinds)(
  "on the %s map no two tiles share a place, a label or an abbreviation",
  (map) => {
    for (const one of ["label", "abbr"] as const)
      expect(new Set(tiles[map].map((tile) => tile[one])).size).toBe(tiles[map].length);
    expect(new Set(tiles[map].map((tile) => `${tile.col},${tile.row}`)).size).toBe(
      tiles[map].length,
    );
  },
);

test.each([
  ["new", "Đặc khu"],
  ["old", "Huyện"],
] as const)("Hoàng Sa and Trường Sa stand on the %s map, with their provinces", (map, kind) => {
  const home = Object.fromEntries(islands(map).map((tile) => [tile.name, tile.attachedTo]));
  expect(home).toEqual({ [`${kind} Hoàng Sa`]: "48", [`${kind} Trường Sa`]: "56" });
});
