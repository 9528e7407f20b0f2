import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { sessionKey } from "@/api/session";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { PasswordField } from "@/ui/password-field";
import { ProblemNotice } from "@/ui/problem-notice";
import { Sheet } from "@/ui/sheet";
import { Skeleton } from "@/ui/skeleton";
import { linkQuery, setPassword } from "./queries";
import classes from "./session.module.css";

const route = getRouteApi("/lien-ket/$token");

/** Where the letter's link leads: the person sets a password, for the first time or anew. */
export function LinkPage() {
  const { token } = route.useParams();
  return <LinkView token={token} />;
}

export function LinkView({ token }: { token: string }) {
  const { t } = useTranslation("session");
  const link = useQuery(linkQuery(token));
  const [done, setDone] = useState(false);
  if (done) return <Done />;
  if (link.error) return <Gone error={link.error} onRetry={() => void link.refetch()} />;
  if (!link.data)
    return (
      <Sheet title={t("link.reset")}>
        <Skeleton height={36} />
        <Skeleton height={36} />
      </Sheet>
    );
  return <SetPassword token={token} link={link.data} onDone={() => setDone(true)} />;
}

/** A used or old link says so, with the way to a new one; a broken line can be tried again. */
function Gone({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation("session");
  const over = problemOf(error)?.status === 404;
  return (
    <Sheet title={over ? t("link.gone") : t("link.reset")}>
      <ProblemNotice error={error} onRetry={over ? undefined : onRetry} />
      <Link to="/dang-nhap" search={{ view: "forgotten" }} className={classes.side}>
        {t("link.newLink")}
      </Link>
      <Link to="/dang-nhap" className={classes.side}>
        {t("forgotten.back")}
      </Link>
    </Sheet>
  );
}

function Done() {
  const { t } = useTranslation("session");
  return (
    <Sheet title={t("link.done")} lead={<p role="status">{t("link.doneHelp")}</p>}>
      <Button component={Link} to="/dang-nhap" size="md">
        {t("link.goOn")}
      </Button>
    </Sheet>
  );
}

interface Props {
  token: string;
  link: Plan["LinkRead"];
  onDone: () => void;
}

function SetPassword({ token, link, onDone }: Props) {
  const { t } = useTranslation("session");
  const format = useFormat();
  const client = useQueryClient();
  const [password, setTyped] = useState("");
  const [again, setAgain] = useState("");
  const save = useMutation({
    mutationFn: () => setPassword(token, password),
    onSuccess: () => {
      // Whoever was signed in here before is not the one who goes on.
      client.removeQueries({ queryKey: sessionKey });
      onDone();
    },
  });
  const problem = problemOf(save.error);
  const differ = again !== "" && again !== password;
  const refused = fieldError(problem, "password");
  const invited = link.kind === "invitation";
  const who = { name: link.full_name, email: link.email };
  return (
    <Sheet
      title={invited ? t("link.invitation", who) : t("link.reset")}
      lead={
        <>
          <p>{invited ? t("link.leadInvitation", who) : t("link.leadReset", who)}</p>
          <p className="note">{t("link.until", { at: format.instant(link.expires_at) })}</p>
        </>
      }
      onSubmit={() => password === again && save.mutate()}
    >
      {/* Lets the browser's key ring keep the password under the right name. */}
      <input type="email" autoComplete="username" value={link.email} readOnly hidden />
      <PasswordField
        label={t("link.password")}
        description={t("passwordHint")}
        use="new-password"
        value={password}
        onChange={setTyped}
        error={refused}
      />
      <PasswordField
        label={t("link.again")}
        use="new-password"
        value={again}
        onChange={setAgain}
        error={differ ? t("link.differ") : undefined}
      />
      {save.error && !refused && (
        <ProblemNotice error={save.error} more={otherErrors(problem, ["password"])} />
      )}
      <Button type="submit" size="md" loading={save.isPending}>
        {t("link.save")}
      </Button>
    </Sheet>
  );
}
