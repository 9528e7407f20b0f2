import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { fieldError, problemOf } from "@/lib/problem";
import { CopyButton } from "@/ui/copy-button";
import { ProblemNotice } from "@/ui/problem-notice";
import { Skeleton } from "@/ui/skeleton";
import classes from "./account.module.css";
import { confirmEnrolment, type Enrolment, startEnrolment } from "./queries";
import { RecoveryCodes } from "./recovery-codes";

interface Props {
  onDone: () => void;
  onCancel?: (() => void) | undefined;
}

/** In groups of four, as authenticator apps write it. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** The image of the service stands in an <img>: whatever it holds, it cannot run. */
const asImage = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Scan or type the secret, prove it by a code, keep the recovery codes. */
export function Enrol({ onDone, onCancel }: Props) {
  const [codes, setCodes] = useState<readonly string[]>();
  // A secret is made once per attempt; asking again in the background would make the scanned one void.
  const start = useQuery({
    queryKey: ["enrolment"],
    queryFn: startEnrolment,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (start.error)
    return <ProblemNotice error={start.error} onRetry={() => void start.refetch()} />;
  if (!start.data) return <Skeleton height={240} />;
  return <Scan secret={start.data} onCodes={setCodes} onCancel={onCancel} />;
}

interface ScanProps {
  secret: Enrolment;
  onCodes: (codes: readonly string[]) => void;
  onCancel: (() => void) | undefined;
}

function Scan({ secret, onCodes, onCancel }: ScanProps) {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => confirmEnrolment(code.replace(/\s/g, "")),
    onSuccess: ({ recovery_codes }) => onCodes(recovery_codes),
  });
  const refused = fieldError(problemOf(confirm.error), "code");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate();
  };
  return (
    <form className={classes.enrol} onSubmit={submit}>
      <img className={classes.qr} src={asImage(secret.qr_svg)} alt={t("factor.qr")} />
      <div className={classes.form}>
        <ol className={classes.steps}>
          <li>{t("factor.scan")}</li>
          <li>
            {t("factor.byHand")}
            <span className={classes.secret}>
              <code>{grouped(secret.secret)}</code>
              <CopyButton text={secret.secret} />
            </span>
          </li>
          <li>{t("factor.prove")}</li>
        </ol>
        <TextInput
          className={classes.code}
          label={t("factor.code")}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          maxLength={12}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={refused}
        />
        {confirm.error && !refused && <ProblemNotice error={confirm.error} />}
        <div className={classes.acts}>
          <Button type="submit" loading={confirm.isPending}>
            {t("factor.confirm")}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("factor.cancel")}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
