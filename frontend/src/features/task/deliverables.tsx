import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { TableTwin } from "@/ui/chart-frame";
import { Section } from "@/ui/section";
import type { Task } from "./queries";

type Row = Task["deliverables"][number];

/** What was promised, and what confirmed reports have delivered so far. */
export function Deliverables({ task }: { task: Task }) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const figure = (n: number | null) => (n === null ? format.none : format.count(n));
  const promise = (row: Row) =>
    row.promised === null ? t("deliverables.unsaid") : format.count(row.promised);
  const rest = (row: Row) =>
    Object.entries(row.attributes)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join("; ");
  const columns = [
    {
      key: "name",
      head: t("deliverables.name"),
      cell: (r: Row) => [r.name, rest(r)].filter(Boolean).join(" · "),
    },
    {
      key: "per",
      head: t("deliverables.per"),
      cell: (r: Row) =>
        r.quantity === null
          ? ""
          : [format.count(r.quantity), r.unit, r.per].filter(Boolean).join(" / "),
    },
    { key: "p", head: t("deliverables.promised"), cell: promise, num: true },
    {
      key: "d",
      head: t("deliverables.delivered"),
      cell: (r: Row) => figure(r.delivered),
      num: true,
    },
  ];
  return (
    <Section card title={t("deliverables.title")} note={t("deliverables.note")}>
      <TableTwin caption={t("deliverables.title")} rows={task.deliverables} columns={columns} />
    </Section>
  );
}
