import { describe, expect, it } from "vitest";
import { bodyName, bodyNames, emptyGroup, groupBody, meansSomebody, slugOf } from "./rule";

describe("a group's rule", () => {
  it("means a body of every province by the last part of its key", () => {
    expect(slugOf("dong-thap/so-y-te")).toBe("so-y-te");
    expect(slugOf("viet-nam")).toBe("viet-nam");
  });

  it("calls bodies by the names of units in sight", () => {
    const names = bodyNames([{ key: "dong-thap/so-y-te", name: "Sở Y tế" }]);
    expect(bodyName(names, "so-y-te")).toBe("Sở Y tế");
    expect(bodyName(names, "so-xay-dung")).toBe("so xay dung");
  });

  it("needs a kind, a body or a unit", () => {
    expect(meansSomebody(emptyGroup)).toBe(false);
    expect(meansSomebody({ ...emptyGroup, without: ["3"] })).toBe(false);
    expect(meansSomebody({ ...emptyGroup, kinds: ["commune"] })).toBe(true);
  });

  it("sends no empty English name", () => {
    expect(groupBody({ ...emptyGroup, name: " Các xã " })).toMatchObject({ name: "Các xã" });
    expect(groupBody({ ...emptyGroup, name: "A" })).not.toHaveProperty("name_en");
  });
});
