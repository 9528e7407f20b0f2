/** What a service says when it refuses (RFC 9457), found in whatever was thrown. */
export interface ProblemView {
  status: number;
  title: string;
  detail: string;
  requestId: string | null;
  errors: readonly { pointer: string; code: string; detail: string }[];
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Null when it is no problem of a service (no network, a fault of ours). */
export function problemOf(error: unknown): ProblemView | null {
  if (!(error instanceof Error) || !("details" in error)) return null;
  const details = error.details as Record<string, unknown> | null;
  if (!details || typeof details.status !== "number") return null;
  return {
    status: details.status,
    title: text(details.title),
    detail: text(details.detail),
    requestId: text(details.request_id) || null,
    errors: Array.isArray(details.errors) ? details.errors : [],
  };
}

/** The words for one field; a pointer into the field ("/quantities/0") belongs to it too. */
export function fieldError(problem: ProblemView | null, field: string): string | undefined {
  const at = `/${field}`;
  const found = problem?.errors.find((e) => {
    const pointer = e.pointer.replace(/^#/, "").replace(/^\/body(?=\/)/, "");
    return pointer === at || pointer.startsWith(`${at}/`);
  });
  return found?.detail;
}

/** What remains after the named fields took theirs: it belongs above the form. */
export function otherErrors(problem: ProblemView | null, fields: readonly string[]): string[] {
  if (!problem) return [];
  const placed = new Set(fields.map((f) => fieldError(problem, f)));
  return problem.errors.map((e) => e.detail).filter((d) => !placed.has(d));
}

/** Whether a service refused with a problem of this name ("/problems/steps-left"). */
export function hasType(error: unknown, name: string): boolean {
  if (!(error instanceof Error) || !("details" in error)) return false;
  const details = error.details as { type?: unknown } | null;
  return details?.type === `/problems/${name}`;
}
