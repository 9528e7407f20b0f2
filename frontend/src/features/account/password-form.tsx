import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { PasswordField } from "@/ui/password-field";
import { ProblemNotice } from "@/ui/problem-notice";
import classes from "./account.module.css";
import { useChangePassword } from "./queries";

interface Props {
  email: string;
  onDone: () => void;
  /** Beside other acts it is not the first one. */
  quiet?: boolean;
}

/** The rules are the service's: what it refuses is shown at the field. */
export function PasswordForm({ email, onDone, quiet = false }: Props) {
  const { t } = useTranslation("account");
  const [typed, setTyped] = useState({ current: "", next: "", again: "" });
  const change = useChangePassword();
  const problem = problemOf(change.error);
  const refused = {
    current: fieldError(problem, "old"),
    next: fieldError(problem, "new"),
  };
  const set = (patch: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...patch }));
  const differ = typed.again !== "" && typed.again !== typed.next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.again !== typed.next || change.isPending) return;
    change.mutate(
      { old: typed.current, new: typed.next },
      {
        onSuccess: () => {
          setTyped({ current: "", next: "", again: "" });
          onDone();
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t("password.current")}
        use="current-password"
        value={typed.current}
        onChange={(current) => set({ current })}
        error={refused.current}
      />
      <PasswordField
        label={t("password.next")}
        description={t("password.hint")}
        use="new-password"
        value={typed.next}
        onChange={(next) => set({ next })}
        error={refused.next}
      />
      <PasswordField
        label={t("password.again")}
        use="new-password"
        value={typed.again}
        onChange={(again) => set({ again })}
        error={differ ? t("password.differ") : undefined}
      />
      {change.error && !refused.current && !refused.next && (
        <ProblemNotice error={change.error} more={otherErrors(problem, ["old", "new"])} />
      )}
      <div>
        <Button type="submit" variant={quiet ? "default" : "filled"} loading={change.isPending}>
          {t("password.save")}
        </Button>
      </div>
    </form>
  );
}
