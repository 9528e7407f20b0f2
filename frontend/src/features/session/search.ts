import { oneOf, text } from "@/lib/search";

export interface SignInSearch {
  /** The address one came for. */
  to?: string | undefined;
  /** Why an identity provider's sign-in ended here. */
  problem?: string | undefined;
  view?: "forgotten" | undefined;
}

export const signInSearch = (search: Record<string, unknown>): SignInSearch => ({
  to: text(search.to),
  problem: text(search.problem),
  view: oneOf(search.view, ["forgotten"]),
});
