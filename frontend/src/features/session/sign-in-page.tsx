import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, sessionKey, signIn } from "@/api/session";
import { currentLanguage, speak } from "@/lib/i18n";
import { ProblemNotice } from "@/ui/problem-notice";
import { DemoHint } from "./demo-hint";
import { insideAddress } from "./inside-address";
import classes from "./sign-in-page.module.css";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { t } = useTranslation("session");
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: async () => {
      client.removeQueries({ queryKey: sessionKey });
      await client.fetchQuery(meQuery);
      router.history.push(insideAddress(to));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <main className={classes.page}>
      <form className={classes.sheet} onSubmit={submit} aria-labelledby="sign-in">
        <p className={classes.brand}>
          <img src="/mark.svg" alt="" width={32} height={32} />
          <b>{t("brand")}</b>
        </p>
        <h1 id="sign-in">{t("title")}</h1>
        <p className="soft small">{t("lead")}</p>
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t("password")}
          type="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {enter.error && <ProblemNotice error={enter.error} />}
        <Button type="submit" size="md" loading={enter.isPending}>
          {t("enter")}
        </Button>
        <DemoHint />
      </form>
      <LanguageLink />
    </main>
  );
}

function LanguageLink() {
  const { t } = useTranslation("session");
  const other = currentLanguage() === "vi" ? "en" : "vi";
  return (
    <button type="button" className="plain small" lang={other} onClick={() => void speak(other)}>
      {t("language")}
    </button>
  );
}
