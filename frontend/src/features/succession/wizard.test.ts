import { describe, expect, it } from "vitest";
import {
  bodyOf,
  type Draft,
  emptyDraft,
  isReady,
  shareOf,
  sharesAreSound,
  stepNow,
  stepOf,
  stepsOf,
  withKind,
} from "./wizard";

const named = (draft: Draft, ...names: string[]): Draft => ({
  ...draft,
  heirs: draft.heirs.map((heir, i) => ({ ...heir, name: names[i] ?? "" })),
});
const merger = { ...named(emptyDraft(["4", "5"]), "Sở Mới"), on: "2026-12-01" };

describe("the steps of a succession", () => {
  it("leaves out the heirs when a unit is abolished", () => {
    expect(stepsOf("abolish")).toEqual(["units", "day", "preview"]);
  });

  it("does not open a step before those in front of it are filled in", () => {
    expect(stepNow(emptyDraft([]), "preview")).toBe("units");
    expect(stepNow(emptyDraft(["4", "5"]), "preview")).toBe("heirs");
    expect(stepNow({ ...merger, on: undefined }, "preview")).toBe("day");
    expect(stepNow(merger, "preview")).toBe("preview");
    expect(stepNow(merger, "nonsense")).toBe("units");
  });

  it("asks for two units to make a new one, for one to join one that is there", () => {
    const alone = { ...merger, predecessors: ["4"] };
    expect(isReady(alone, "heirs")).toBe(false);
    const [heir] = alone.heirs;
    const joined = heir ? [{ ...heir, manner: "existing" as const, id: "9" }] : [];
    expect(isReady({ ...alone, heirs: joined }, "heirs")).toBe(true);
  });

  it("keeps what fits when the kind of change is another", () => {
    expect(withKind(merger, "split").heirs.map((heir) => heir.name)).toEqual(["Sở Mới", ""]);
    expect(withKind(merger, "abolish").heirs).toEqual([]);
    expect(isReady(withKind(merger, "split"), "units")).toBe(false);
  });

  it("finds the step in which a refusal can be mended", () => {
    expect(stepOf("/successors/0/new/h_code")).toBe("heirs");
    expect(stepOf("/shares")).toBe("heirs");
    expect(stepOf("/on")).toBe("day");
    expect(stepOf("/predecessors/0", "succession_into_past")).toBe("day");
    expect(stepOf("/predecessors/1")).toBe("units");
  });
});

describe("the shares of a division", () => {
  const split = (...shares: string[]) => {
    const draft = named(withKind(emptyDraft(["4"]), "split"), "A", "B");
    return {
      ...draft,
      heirs: draft.heirs.map((heir, i) => ({ ...heir, share: shares[i] ?? "" })),
    };
  };

  it("are read as they are typed", () => {
    expect([shareOf("37,5"), shareOf("62.5%"), shareOf("0"), shareOf("120"), shareOf("a")]).toEqual(
      [0.375, 0.625, null, null, null],
    );
  });

  it("are none at all, or make a hundred", () => {
    expect(sharesAreSound(split("", ""))).toBe(true);
    expect(sharesAreSound(split("37,5", "62,5"))).toBe(true);
    expect(sharesAreSound(split("40", "50"))).toBe(false);
    expect(sharesAreSound(split("40", ""))).toBe(false);
  });

  it("go over the wire only with a division", () => {
    expect(bodyOf({ ...split("37,5", "62,5"), on: "2026-12-01" }, "department")).toMatchObject({
      kind: "split",
      predecessors: [4],
      shares: ["0.375", "0.625"],
      successors: [{ new: { name: "A", kind: "department" } }, { new: { name: "B" } }],
    });
    expect(bodyOf(merger, "department")).not.toHaveProperty("shares");
  });
});
