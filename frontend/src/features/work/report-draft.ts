/** What a person has typed into a report, and how it becomes the body of a request. Pure. */
import type { Assignment, Deliverable, ReportBody, Stored } from "./queries";

export interface EvidenceDraft {
  key: number;
  kind: "text" | "link";
  title: string;
  content: string;
}
export interface ReportDraft {
  percent: number;
  text: string;
  obstacles: string;
  recommendations: string;
  /** By the deliverable's id; empty: not reported this time. */
  quantities: Record<string, string>;
  evidence: EvidenceDraft[];
  /** A report that is stored but not submitted yet, with the body it was stored with. */
  stored: (Stored & { body: string }) | null;
}

/** A new report begins where the last one ended. */
export function emptyDraft(assignment: Assignment): ReportDraft {
  const last = assignment.reports[0];
  return {
    percent: assignment.percent,
    text: "",
    obstacles: "",
    recommendations: "",
    quantities: Object.fromEntries(
      (last?.quantities ?? []).map((q) => [String(q.deliverable_id), String(q.quantity)]),
    ),
    evidence: [],
    stored: null,
  };
}

const optional = (text: string) => (text.trim() === "" ? null : text.trim());

/** Both "1.5" and "1,5" are one and a half; anything else goes to the service as NaN would: not at all. */
export function quantityOf(typed: string): number | null {
  const plain = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Ids of deliverables whose number cannot be read. */
export const unreadable = (draft: ReportDraft): string[] =>
  Object.entries(draft.quantities)
    .filter(([, typed]) => typed.trim() !== "" && quantityOf(typed) === null)
    .map(([id]) => id);

/** The deliverables in the order in which they are sent, so that a pointer finds its field. */
export function sentQuantities(draft: ReportDraft, deliverables: readonly Deliverable[]) {
  return deliverables.flatMap((d) => {
    const quantity = quantityOf(draft.quantities[String(d.id)] ?? "");
    return quantity === null ? [] : [{ deliverable_id: d.id, quantity }];
  });
}

const written = (e: EvidenceDraft) => e.title.trim() !== "" || e.content.trim() !== "";

export function reportBody(draft: ReportDraft, deliverables: readonly Deliverable[]): ReportBody {
  return {
    percent: draft.percent,
    text: draft.text.trim(),
    obstacles: optional(draft.obstacles),
    recommendations: optional(draft.recommendations),
    quantities: sentQuantities(draft, deliverables),
    evidence: draft.evidence
      .filter(written)
      .map((e) =>
        e.kind === "link"
          ? { kind: "link", title: e.title.trim(), url: e.content.trim() }
          : { kind: "text", title: e.title.trim(), text: e.content.trim() },
      ),
  };
}
