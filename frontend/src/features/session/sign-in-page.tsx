import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, sessionKey, signIn } from "@/api/session";
import { hasType } from "@/lib/problem";
import { PasswordField } from "@/ui/password-field";
import { ProblemNotice } from "@/ui/problem-notice";
import { Sheet } from "@/ui/sheet";
import { DemoHint } from "./demo-hint";
import { Forgotten } from "./forgotten";
import { insideAddress } from "./inside-address";
import { ProviderProblem, Providers } from "./providers";
import classes from "./session.module.css";

const route = getRouteApi("/dang-nhap");

export function SignInPage() {
  const { view } = route.useSearch();
  return view === "forgotten" ? <Forgotten /> : <SignIn />;
}

/** Password first; the code is asked for only when the account has a second factor. */
function SignIn() {
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [second, setSecond] = useState(false);
  const enter = useMutation({
    mutationFn: (code?: string) => signIn(email.trim(), password, code),
    onSuccess: async () => {
      client.removeQueries({ queryKey: sessionKey });
      await client.fetchQuery(meQuery);
      router.history.push(insideAddress(to));
    },
    onError: (error, code) => {
      if (hasType(error, "second-factor-needed") && !code) setSecond(true);
    },
  });
  if (second) {
    const startAnew = () => {
      enter.reset();
      setPassword("");
      setSecond(false);
    };
    // The first refusal only asks for the code; it is no failure of the person.
    const failed = enter.variables ? enter.error : null;
    return (
      <CodeStep
        onCode={(code) => enter.mutate(code)}
        isPending={enter.isPending}
        error={failed}
        onBack={startAnew}
      />
    );
  }
  return (
    <PasswordStep
      email={email}
      onEmail={setEmail}
      password={password}
      onPassword={setPassword}
      onEnter={() => enter.mutate(undefined)}
      isPending={enter.isPending}
      error={enter.error}
    />
  );
}

interface PasswordStepProps {
  email: string;
  onEmail: (email: string) => void;
  password: string;
  onPassword: (password: string) => void;
  onEnter: () => void;
  isPending: boolean;
  error: Error | null;
}

function PasswordStep(props: PasswordStepProps) {
  const { t } = useTranslation("session");
  const { to, problem } = route.useSearch();
  return (
    <Sheet title={t("title")} lead={t("lead")} onSubmit={props.onEnter}>
      {problem && !props.error && <ProviderProblem code={problem} />}
      <TextInput
        label={t("email")}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        maxLength={254}
        value={props.email}
        onChange={(event) => props.onEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={t("password")}
        use="current-password"
        value={props.password}
        onChange={props.onPassword}
      />
      {props.error && <ProblemNotice error={props.error} />}
      <Button type="submit" size="md" loading={props.isPending}>
        {t("enter")}
      </Button>
      <Link to="/dang-nhap" search={{ to, view: "forgotten" }} className={classes.side}>
        {t("forgotten.link")}
      </Link>
      <Providers to={insideAddress(to)} />
      <DemoHint />
    </Sheet>
  );
}

interface CodeStepProps {
  onCode: (code: string) => void;
  isPending: boolean;
  error: Error | null;
  onBack: () => void;
}

function CodeStep({ onCode, isPending, error, onBack }: CodeStepProps) {
  const { t } = useTranslation("session");
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // The step has replaced the form: what is to be typed next has the caret, after a refusal too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal brings the caret back.
  useEffect(() => field.current?.focus(), [error]);
  return (
    <Sheet title={t("code.title")} lead={t("code.lead")} onSubmit={() => onCode(code.trim())}>
      <TextInput
        label={t("code.label")}
        autoComplete="one-time-code"
        ref={field}
        required
        withAsterisk={false}
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {error && <ProblemNotice error={error} />}
      <Button type="submit" size="md" loading={isPending}>
        {t("code.enter")}
      </Button>
      <button type="button" className={`plain ${classes.side}`} onClick={onBack}>
        {t("code.back")}
      </button>
    </Sheet>
  );
}
