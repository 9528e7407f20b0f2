/** Typed clients of the services. The types beside this file are generated; see `npm run api`. */
import createClient from "openapi-fetch";
import { currentLanguage } from "@/lib/i18n";
import type { components as KpiComponents, paths as KpiPaths } from "./kpi-api";
import type { components as NotifierComponents, paths as NotifierPaths } from "./notifier";
import type { components as PlanComponents, paths as PlanPaths } from "./plan-api";
import { renewSession } from "./renewal";

export type Plan = PlanComponents["schemas"];
export type Kpi = KpiComponents["schemas"];
export type Notifier = NotifierComponents["schemas"];
export type ProblemDetails = Plan["ProblemDetails"];

/** Sends in the reader's language; a session that ran out is renewed once and the request repeated. */
async function send(request: Request): Promise<Response> {
  request.headers.set("Accept-Language", currentLanguage());
  const again = request.clone();
  const began = Date.now();
  const answer = await fetch(request);
  if (answer.status !== 401 || /\/auth\/(login|refresh|logout)$/.test(request.url)) return answer;
  return (await renewSession(began)) ? fetch(again) : answer;
}

const at = (service: string) => ({
  baseUrl: `${window.location.origin}/api/${service}`,
  fetch: send,
});

export const planApi = createClient<PlanPaths>(at("plan"));
export const kpiApi = createClient<KpiPaths>(at("kpi"));
export const notifierApi = createClient<NotifierPaths>(at("notifier"));

/** A refusal of a service, in the reader's language (RFC 9457). */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail);
    this.name = "Problem";
    this.details = details;
  }

  get status(): number {
    return this.details.status;
  }
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

function asProblem(error: unknown, response: Response): Problem {
  if (typeof error === "object" && error !== null && "detail" in error && "status" in error)
    return new Problem(error as ProblemDetails);
  // Not one of our services answered, for example a proxy in between.
  return new Problem({
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: response.statusText || String(response.status),
    request_id: response.headers.get("X-Request-ID") ?? "",
  });
}

/** The data of an answer; a problem is thrown, for the nearest error boundary or mutation. */
export async function unwrap<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok) throw asProblem(error, response);
  return data as Data;
}
