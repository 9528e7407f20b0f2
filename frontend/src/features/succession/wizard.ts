/** What the wizard holds, which steps there are, and when the next one opens. Pure. */
import type { Plan } from "@/api/clients";
import type { UnitKind } from "@/lib/unit-kinds";

export const kinds = ["merge", "split", "rename", "abolish"] as const;
export type Kind = (typeof kinds)[number];
export const steps = ["units", "heirs", "day", "preview"] as const;
export type Step = (typeof steps)[number];

/** One that takes over: a unit that is there, or one that begins with the change. */
export interface Heir {
  key: number;
  manner: "existing" | "new";
  id: string | undefined;
  name: string;
  short_name: string;
  h_code: string;
  type: string;
  /** As the first predecessor's unless chosen. */
  kind: UnitKind | undefined;
  /** Per cent as typed; only a division has shares. */
  share: string;
}

export interface Draft {
  kind: Kind;
  predecessors: string[];
  heirs: Heir[];
  on: string | undefined;
  instrument: string;
  reason: string;
  people: "move" | "leave";
  /** Open work of a divided unit, by id, and the place of the heir that gets it. */
  assign: Record<string, number>;
}

export const emptyHeir = (key: number, manner: Heir["manner"]): Heir => ({
  key,
  manner,
  id: undefined,
  name: "",
  short_name: "",
  h_code: "",
  type: "",
  kind: undefined,
  share: "",
});

export const emptyDraft = (predecessors: string[]): Draft => ({
  kind: "merge",
  predecessors,
  heirs: [emptyHeir(1, "new")],
  on: undefined,
  instrument: "",
  reason: "",
  people: "move",
  assign: {},
});

/** The other kind of change keeps what fits it: so many heirs, and a renaming has a new one only. */
export function withKind(draft: Draft, kind: Kind): Draft {
  const wanted = { merge: 1, split: Math.max(2, draft.heirs.length), rename: 1, abolish: 0 }[kind];
  const heirs = Array.from(
    { length: wanted },
    (_, i) => draft.heirs[i] ?? emptyHeir(i + 1, "new"),
  ).map((heir): Heir => (kind === "rename" ? { ...heir, manner: "new", id: undefined } : heir));
  return { ...draft, kind, heirs, assign: {} };
}

export const stepsOf = (kind: Kind): readonly Step[] =>
  kind === "abolish" ? steps.filter((step) => step !== "heirs") : steps;

const named = (heir: Heir) =>
  heir.manner === "existing" ? heir.id !== undefined : heir.name.trim() !== "";

/** A share as typed ("37,5") as a part of one with five digits; null when it cannot be read. */
export function shareOf(typed: string): number | null {
  const text = typed.trim().replace("%", "").replace(",", ".");
  if (!/^\d{1,3}(\.\d+)?$/.test(text)) return null;
  const share = Math.round(Number(text) * 1000) / 100_000;
  return share > 0 && share <= 1 ? share : null;
}

/** None was typed, or all of them and they make a hundred. */
export function sharesAreSound(draft: Draft): boolean {
  if (draft.kind !== "split" || draft.heirs.every((heir) => heir.share.trim() === "")) return true;
  const shares = draft.heirs.map((heir) => shareOf(heir.share));
  const sum = shares.reduce<number>((all, one) => all + (one ?? Number.NaN), 0);
  return Math.abs(sum - 1) < 0.000_005;
}

/** A merger into a unit that is there may have one predecessor; into a new one it needs two. */
const unitsSuffice = ({ kind, predecessors, heirs }: Draft) => {
  const least = kind === "merge" && heirs[0]?.manner === "new" ? 2 : 1;
  return predecessors.length >= least;
};

const ready: Record<Step, (draft: Draft) => boolean> = {
  units: ({ kind, predecessors }) =>
    predecessors.length > 0 &&
    (kind === "merge" || kind === "abolish" || predecessors.length === 1),
  heirs: (draft) => draft.heirs.every(named) && sharesAreSound(draft) && unitsSuffice(draft),
  day: (draft) =>
    draft.on !== undefined && (draft.kind !== "abolish" || draft.reason.trim() !== ""),
  preview: () => true,
};

export const isReady = (draft: Draft, step: Step): boolean => ready[step](draft);

/** The step that an address asks for, or the first one before it that is not filled in yet. */
export function stepNow(draft: Draft, asked: string | undefined): Step {
  const all = stepsOf(draft.kind);
  const at = Math.max(0, (all as readonly (string | undefined)[]).indexOf(asked));
  return all.slice(0, at).find((step) => !isReady(draft, step)) ?? all[at] ?? "units";
}

/** Where that can be mended which a service names: too early a day is said of the unit that was not there yet. */
export function stepOf(pointer: string, code = ""): Step {
  if (/^succession_(into|before)/.test(code)) return "day";
  if (/\/(successors|shares)/.test(pointer)) return "heirs";
  if (/\/(on|instrument|reason|people)/.test(pointer)) return "day";
  return "units";
}

const filled = (heir: Heir) =>
  Object.fromEntries(
    (["short_name", "h_code", "type"] as const)
      .map((name) => [name, heir[name].trim()] as const)
      .filter(([, value]) => value !== ""),
  );

const heirBody = (heir: Heir, kind: UnitKind): Plan["Successor"] =>
  heir.manner === "existing"
    ? { id: Number(heir.id) }
    : {
        new: {
          kind: heir.kind ?? kind,
          name: heir.name.trim(),
          subordinate: true,
          provisional: false,
          ...filled(heir),
        },
      };

/** How it goes over the wire. `first` is the kind of the first predecessor. */
export function bodyOf(draft: Draft, first: UnitKind): Plan["SuccessionCreate"] {
  const shares = draft.heirs.map((heir) => shareOf(heir.share));
  const shared = draft.kind === "split" && shares.every((one) => one !== null);
  return {
    kind: draft.kind,
    on: draft.on ?? "",
    predecessors: draft.predecessors.map(Number),
    successors: draft.heirs.map((heir) => heirBody(heir, first)),
    people: draft.people,
    ...(shared && { shares: shares.map(String) }),
    ...(draft.instrument.trim() && { instrument: draft.instrument.trim() }),
    ...(draft.reason.trim() && { reason: draft.reason.trim() }),
    ...(draft.kind === "split" && { assign: draft.assign }),
  };
}

/** What each step gets. */
export interface StepProps {
  draft: Draft;
  onChange: (patch: Partial<Draft>) => void;
  /** The kind of the first predecessor: a new unit is of it unless said otherwise. */
  first: UnitKind;
  onStep: (step: Step) => void;
}
