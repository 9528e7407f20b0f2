import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "@/ui/problem-notice";
import { Sheet } from "@/ui/sheet";
import { forgot } from "./queries";
import classes from "./session.module.css";

const route = getRouteApi("/dang-nhap");

/** Says the same whether the account exists or not: who has one is nobody's business. */
export function Forgotten() {
  const { t } = useTranslation("session");
  const { to } = route.useSearch();
  const [email, setEmail] = useState("");
  const ask = useMutation({ mutationFn: () => forgot(email.trim()) });
  const back = (
    <Link to="/dang-nhap" search={{ to }} className={classes.side}>
      {t("forgotten.back")}
    </Link>
  );
  if (ask.isSuccess)
    return (
      <Sheet
        title={t("forgotten.sent")}
        lead={<p role="status">{t("forgotten.sentHelp", { email: email.trim() })}</p>}
      >
        {back}
      </Sheet>
    );
  return (
    <Sheet title={t("forgotten.title")} lead={t("forgotten.lead")} onSubmit={() => ask.mutate()}>
      <TextInput
        label={t("email")}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {ask.error && <ProblemNotice error={ask.error} />}
      <Button type="submit" size="md" loading={ask.isPending}>
        {t("forgotten.send")}
      </Button>
      {back}
    </Sheet>
  );
}
