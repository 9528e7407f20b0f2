/** A group's rule as it is edited. Bodies are meant by the last part of their key: "the same body in every province". Pure. */
import type { Plan } from "@/api/clients";
import type { UnitKind } from "@/lib/unit-kinds";

export type Group = Plan["GroupRead"];

export interface GroupDraft {
  name: string;
  name_en: string;
  kinds: UnitKind[];
  slugs: string[];
  exclude: string[];
  subordinate_only: boolean;
  /** Ids of units named by themselves. */
  members: string[];
  without: string[];
}

export const emptyGroup: GroupDraft = {
  name: "",
  name_en: "",
  kinds: [],
  slugs: [],
  exclude: [],
  subordinate_only: false,
  members: [],
  without: [],
};

const ids = (units: readonly { id: number }[]) => units.map((unit) => String(unit.id));

export const draftOf = (group: Group): GroupDraft => ({
  name: group.name_vi,
  name_en: group.name_en,
  kinds: [...group.rule.kinds],
  slugs: [...group.rule.slugs],
  exclude: [...group.rule.exclude],
  subordinate_only: group.rule.subordinate_only,
  members: ids(group.members),
  without: ids(group.exclude),
});

export const ruleBody = (draft: GroupDraft) => ({
  rule: {
    kinds: draft.kinds,
    slugs: draft.slugs,
    exclude: draft.exclude,
    subordinate_only: draft.subordinate_only,
  },
  members: draft.members,
  exclude: draft.without,
});

export const groupBody = (draft: GroupDraft) => ({
  name: draft.name.trim(),
  ...(draft.name_en.trim() && { name_en: draft.name_en.trim() }),
  ...ruleBody(draft),
});

/** A rule that means nobody is none. */
export const meansSomebody = (draft: GroupDraft): boolean =>
  draft.kinds.length + draft.slugs.length + draft.members.length > 0;

/** "dong-thap/so-y-te" is the body "so-y-te" of every province. */
export const slugOf = (key: string): string => key.split("/").at(-1) ?? key;

/** What bodies are called, learnt from units that are in sight; one never seen is spelt out as it is. */
export function bodyNames(units: readonly { key: string; name: string }[]): Map<string, string> {
  return new Map(
    units.flatMap((unit) => [
      [slugOf(unit.key), unit.name],
      [unit.key, unit.name],
    ]),
  );
}

export const bodyName = (names: ReadonlyMap<string, string>, slug: string): string =>
  names.get(slug) ?? slugOf(slug).replaceAll("-", " ");
