import { isoDay, oneOf, text } from "@/lib/search";

/** Each schema keeps a trail of its own; the plan service keeps two. */
export const trails = ["directory", "plan", "kpi", "notifier"] as const;
export type Trail = (typeof trails)[number];

export interface AuditSearch {
  /** The directory's trail is not named. */
  trail?: Trail | undefined;
  person?: string | undefined;
  client?: string | undefined;
  /** "kind:id", as a row names it. */
  subject?: string | undefined;
  action?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  request_id?: string | undefined;
}

const matching = (value: unknown, form: RegExp) => {
  const found = text(value);
  return found && form.test(found) ? found : undefined;
};
const ID = /^[1-9]\d{0,9}$/;

export const auditSearch = (search: Record<string, unknown>): AuditSearch => ({
  trail: oneOf(search.trail, trails),
  person: matching(search.person, ID),
  client: matching(search.client, ID),
  subject: matching(search.subject, /^[a-z][a-z_]{0,39}:.{1,100}$/),
  action: matching(search.action, /^[a-z_]{1,60}$/),
  from: isoDay(search.from),
  to: isoDay(search.to),
  request_id: matching(search.request_id, /^[A-Za-z0-9._-]{1,64}$/),
});
