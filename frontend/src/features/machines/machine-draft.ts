/** What is typed into the form of a machine, and how it goes over the wire. Pure. */
import type { Machine, MachineChange, NewMachine } from "./queries";

export const scopes = ["kpi:write", "kpi:read", "plan:read"] as const;
export type Scope = (typeof scopes)[number];

/** Requests a minute, unless the machine has its own figure. */
export const usualRate: Record<Scope, number> = {
  "kpi:write": 120,
  "kpi:read": 600,
  "plan:read": 600,
};

export interface MachineDraft {
  name: string;
  source: string;
  scopes: Scope[];
  /** Ids, as text. */
  units: string[];
  indicators: string[];
  /** As typed; empty: the usual. */
  limits: Partial<Record<Scope, string>>;
}

export const emptyMachine: MachineDraft = {
  name: "",
  source: "",
  scopes: ["kpi:write"],
  units: [],
  indicators: [],
  limits: {},
};

export function draftOf(machine: Machine): MachineDraft {
  const held = scopes.filter((scope) => machine.scopes.includes(scope));
  return {
    name: machine.name,
    source: machine.source ?? "",
    scopes: held,
    units: machine.units.map((unit) => String(unit.id)),
    indicators: [...machine.indicators],
    limits: Object.fromEntries(
      held
        .filter((scope) => machine.rate_limits[scope] !== undefined)
        .filter((scope) => machine.rate_limits[scope] !== usualRate[scope])
        .map((scope) => [scope, String(machine.rate_limits[scope])]),
    ),
  };
}

/** A figure that cannot be read is sent as it is not: the service keeps to its usual one. */
function limitsOf(draft: MachineDraft): Record<string, number> {
  return Object.fromEntries(
    draft.scopes.flatMap((scope) => {
      const typed = draft.limits[scope]?.trim() ?? "";
      return /^\d+$/.test(typed) ? [[scope, Number(typed)] as const] : [];
    }),
  );
}

/** Scopes whose figure is no whole number. */
export const unreadableLimits = (draft: MachineDraft): Scope[] =>
  draft.scopes.filter((scope) => {
    const typed = draft.limits[scope]?.trim() ?? "";
    return typed !== "" && !/^[1-9]\d*$/.test(typed);
  });

export const machineBody = (draft: MachineDraft): NewMachine => ({
  name: draft.name.trim(),
  source: draft.source.trim() || null,
  scopes: draft.scopes,
  units: draft.units,
  indicators: draft.indicators,
  rate_limits: limitsOf(draft),
});

/** Only the members that differ; null when nothing does. */
export function machineChange(before: MachineDraft, now: MachineDraft): MachineChange | null {
  const was = machineBody(before);
  const differing = Object.entries(machineBody(now)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof NewMachine]),
  );
  return differing.length > 0 ? Object.fromEntries(differing) : null;
}
