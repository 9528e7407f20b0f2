import { useQueryClient, useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/ui/problem-notice";

/** A page that could not be shown: what happened, what to do, and the number to quote. */
export function RouteFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const boundary = useQueryErrorResetBoundary();
  const again = () => {
    boundary.reset();
    client.removeQueries({ predicate: (query) => query.state.status === "error" });
    reset();
    void router.invalidate();
  };
  return (
    <>
      <h1 className="unseen">{t("failure")}</h1>
      <ProblemNotice error={error} onRetry={again} />
    </>
  );
}
