import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, problemOf } from "@/lib/problem";
import { Acts, Consequences, Dialog, Fields } from "@/ui/dialog";
import { PasswordField } from "@/ui/password-field";
import { ProblemNotice } from "@/ui/problem-notice";
import { newRecoveryCodes, removeSecondFactor } from "./queries";
import { RecoveryCodes } from "./recovery-codes";

interface Props {
  kind: "codes" | "removal";
  onClose: () => void;
  onRemoved: () => void;
}

/** New recovery codes need a code; giving up the second factor needs the password too. */
export function FactorDialog({ kind, onClose, onRemoved }: Props) {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [codes, setCodes] = useState<readonly string[]>();
  const run = useMutation({
    mutationFn: async () => {
      const typed = code.replace(/\s/g, "");
      if (kind === "codes") return (await newRecoveryCodes(typed)).recovery_codes;
      await removeSecondFactor({ password, code: typed });
      return null;
    },
    onSuccess: (fresh) => {
      if (fresh) return setCodes(fresh);
      onRemoved();
      onClose();
    },
  });
  const problem = problemOf(run.error);
  const placed = fieldError(problem, "code") ?? fieldError(problem, "password");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!run.isPending) run.mutate();
  };
  const title = kind === "codes" ? t("factor.newCodes") : t("factor.remove");
  if (codes)
    return (
      <Dialog title={title} onClose={onClose} firm>
        <RecoveryCodes codes={codes} onKept={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Fields>
          <Consequences>
            {kind === "codes" ? t("factor.newCodesHelp") : t("factor.removeHelp")}
          </Consequences>
          {kind === "removal" && (
            <PasswordField
              label={t("password.current")}
              use="current-password"
              value={password}
              onChange={setPassword}
              error={fieldError(problem, "password")}
            />
          )}
          <TextInput
            label={kind === "removal" ? t("factor.anyCode") : t("factor.code")}
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={fieldError(problem, "code")}
          />
          {run.error && !placed && <ProblemNotice error={run.error} />}
        </Fields>
        <Acts>
          <Button type="submit" loading={run.isPending}>
            {title}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
