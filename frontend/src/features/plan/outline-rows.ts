/** Which rows of the printed outline a page shows, and where the numbering of the paper jumps. Pure. */
import type { Clause, OutlineTask } from "./queries";

export interface Wanted {
  state?: string | undefined;
  channel?: string | undefined;
  /** Ids of the tasks that an agency filter left; null: no such filter. */
  ids: ReadonlySet<number> | null;
  /** Clauses without tasks too. */
  all: boolean;
}
export type OutlineRow =
  | { kind: "clause"; clause: Clause; gap: string[] }
  | { kind: "task"; clause: Clause; task: OutlineTask; label: string };

export function outlineRows(clauses: readonly Clause[], wanted: Wanted): OutlineRow[] {
  const kept = (task: OutlineTask) =>
    (!wanted.state || task.state === wanted.state) &&
    (!wanted.channel || task.channels.some((one) => one.code === wanted.channel)) &&
    (!wanted.ids || wanted.ids.has(task.id));
  const filtered = Boolean(wanted.state || wanted.channel || wanted.ids);
  const shown = withAncestors(
    clauses,
    (clause) => (wanted.all && !filtered) || clause.tasks.some(kept),
  );
  const parents = new Set(clauses.map((clause) => clause.parent_id));
  const gaps = missingLabels(clauses);
  return clauses
    .filter((clause) => shown.has(clause.id))
    .flatMap((clause): OutlineRow[] => {
      const tasks = clause.tasks.filter(kept);
      const [only] = clause.tasks.length === 1 ? clause.tasks : [];
      // A clause that is one task is one row, also when it has bullets below it.
      const alone = only && (!parents.has(clause.id) || only.title === clause.title);
      const rows = tasks.map((task): OutlineRow => {
        return { kind: "task", clause, task, label: alone ? (clause.label ?? "") : "" };
      });
      const gap = gaps.get(clause.id) ?? [];
      return alone ? rows : [{ kind: "clause", clause, gap }, ...rows];
    });
}

function withAncestors(clauses: readonly Clause[], wanted: (clause: Clause) => boolean) {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const shown = new Set<number>();
  for (const clause of clauses.filter(wanted)) {
    let at: Clause | undefined = clause;
    while (at && !shown.has(at.id)) {
      shown.add(at.id);
      at = at.parent_id === null ? undefined : byId.get(at.parent_id);
    }
  }
  return shown;
}

const roman = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(" ");

/** The place of a printed label in its own kind of numbering: "III." is 3, "2.1." is 1 of "2.". */
function numbered(label: string): { at: number; name: (n: number) => string } | null {
  const bare = label.replace(/[.)\s]+$/g, "").replace(/^[^\dIVX]*/u, "");
  const asRoman = roman.indexOf(bare);
  if (asRoman >= 0) return { at: asRoman + 1, name: (n) => roman[n - 1] ?? String(n) };
  const parts = /^((?:\d+\.)*)(\d+)$/.exec(bare);
  if (!parts) return null;
  return { at: Number(parts[2]), name: (n) => `${parts[1] ?? ""}${n}` };
}

/** Numbers that the paper leaves out before a clause, by the clause's id (I, III: "II" before III). */
export function missingLabels(clauses: readonly Clause[]): Map<number, string[]> {
  const last = new Map<number | null, number>();
  const gaps = new Map<number, string[]>();
  for (const clause of clauses) {
    const here = numbered(clause.label ?? "");
    if (!here) continue;
    const before = last.get(clause.parent_id) ?? 0;
    const skipped = here.at - before - 1;
    if (skipped > 0 && skipped < 5) {
      gaps.set(
        clause.id,
        Array.from({ length: skipped }, (_, i) => here.name(before + 1 + i)),
      );
    }
    last.set(clause.parent_id, here.at);
  }
  return gaps;
}
