import { describe, expect, it } from "vitest";
import { changeBody, emptyUnit, newUnitBody } from "./unit-draft";

const unit = { ...emptyUnit("7"), name: "Sở Y tế", short_name: "Sở Y tế", h_code: "H20.40" };

describe("a unit on its way to the service", () => {
  it("leaves out what was not filled in", () => {
    expect(newUnitBody({ ...unit, name: " Sở Y tế ", short_name: "" })).toEqual({
      kind: "department",
      name: "Sở Y tế",
      subordinate: true,
      provisional: false,
      parent: 7,
      h_code: "H20.40",
    });
  });

  it("sends only what differs, and empties what was emptied", () => {
    expect(changeBody(unit, { ...unit, name: "Sở Y tế và Dân số", h_code: "" })).toEqual({
      name: "Sở Y tế và Dân số",
      h_code: null,
    });
    expect(changeBody(unit, { ...unit, parent: "9", provisional: true })).toEqual({
      parent: 9,
      provisional: true,
    });
  });

  it("is no change when only blanks were typed", () => {
    expect(changeBody(unit, { ...unit, name: "Sở Y tế  ", code: " " })).toBeNull();
  });
});
