import { Button } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, signOut } from "@/api/session";
import { StateBadge } from "@/ui/state-mark";
import { Toasts } from "@/ui/toast";
import classes from "./account.module.css";
import { Enrol } from "./enrol";
import { PasswordForm } from "./password-form";
import { useFreshMe } from "./queries";

const route = getRouteApi("/hoan-tat");

/** Only a path of ours; the route guards of the address itself do the rest. */
const inside = (to: string | undefined) => (to && /^\/(?![/\\])/.test(to) ? to : "/");

export function StepsPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  return (
    <Suspense fallback={null}>
      <StepsView onDone={() => router.history.replace(inside(to))} />
      <Toasts />
    </Suspense>
  );
}

/** What must be done before the rest opens, one step at a time, the first one first. */
export function StepsView({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("account");
  const { data: me } = useSuspenseQuery(meQuery);
  const refresh = useFreshMe();
  const step = me.to_do[0];
  useEffect(() => {
    if (step === undefined) onDone();
  }, [step, onDone]);
  useEffect(() => {
    document.title = `${t("steps.title")} · Tiến Độ`;
  }, [t]);
  if (step === undefined) return null;
  return (
    <main className={classes.outside}>
      <div className={`card ${classes.stepsSheet}`} data-wide={step === "enrol_second_factor"}>
        <p className="note">
          {t("steps.left", { count: me.to_do.length, n: me.to_do.length })} · {me.full_name}
        </p>
        <h1>{t(`steps.${step}.title`)}</h1>
        <p className="small soft">{t(`steps.${step}.why`)}</p>
        <p>
          <StateBadge state="due_soon">{t("steps.needed")}</StateBadge>
        </p>
        {step === "change_password" ? (
          <PasswordForm email={me.email} onDone={() => {}} />
        ) : (
          <Enrol onDone={() => void refresh()} />
        )}
      </div>
      <Leave />
    </main>
  );
}

function Leave() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      await router.navigate({ to: "/dang-nhap" });
      client.clear();
    },
  });
  return (
    <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate()}>
      {t("common:menu.sign_out")}
    </Button>
  );
}
