import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { TableTwin } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import type { PlanDetail } from "./queries";
import { Warning } from "./warning";

type Line = PlanDetail["budget"][number];

/** Lines without an amount say so; sums that do not agree with the paper are pointed out. */
export function PlanBudget({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const money = (amount: number | null) => (amount === null ? format.none : format.count(amount));
  const columns = [
    {
      key: "ref",
      head: t("targets.clause"),
      cell: (r: Line) => (r.clause_ref ? format.clause(r.clause_ref) : ""),
    },
    { key: "year", head: t("targets.year"), cell: (r: Line) => String(r.year ?? ""), num: true },
    {
      key: "source",
      head: t("budget.source"),
      cell: (r: Line) => (r.wording ? `${r.source} (${r.wording})` : r.source),
    },
    {
      key: "estimate",
      head: t("budget.estimate"),
      cell: (r: Line) => money(r.estimate),
      num: true,
    },
    {
      key: "allocated",
      head: t("budget.allocated"),
      cell: (r: Line) => money(r.allocated),
      num: true,
    },
    {
      key: "disbursed",
      head: t("budget.disbursed"),
      cell: (r: Line) => money(r.disbursed),
      num: true,
    },
  ];
  const warnings = [
    ...new Set(plan.budget.flatMap((line) => (line.warning ? [line.warning] : []))),
  ];
  return (
    <Section card title={t("budget.title")} note={t("budget.note")}>
      {warnings.map((warning) => (
        <Warning key={warning}>{warning}</Warning>
      ))}
      {plan.budget.length === 0 ? (
        <EmptyState title={t("budget.empty")}>{t("budget.emptyHelp")}</EmptyState>
      ) : (
        <TableTwin caption={t("budget.title")} rows={plan.budget} columns={columns} />
      )}
    </Section>
  );
}
