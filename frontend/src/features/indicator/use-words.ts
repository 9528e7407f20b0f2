import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { plansQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import type { Indicator } from "./queries";
import { figureText } from "./trajectory-data";

/** How a plan is called: by its number, else by its title; the KPI service knows only its code. */
export function usePlanName(): (plan: { code: string; symbol: string | null }) => string {
  const { data } = useQuery(plansQuery({ limit: 200 }));
  const { t } = useTranslation("indicator");
  return (plan) =>
    plan.symbol ?? data?.items.find((one) => one.code === plan.code)?.title ?? t("noNumber");
}

export function useFigure(): (kind: Indicator["kind"], value: string | number) => string {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const done = { yes: t("done"), no: t("notDone") };
  return (kind, value) => figureText(kind, value, format, done);
}
