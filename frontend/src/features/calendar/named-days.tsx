import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import classes from "./calendar.module.css";
import { type Day, isNamed, weekday } from "./month-grid";

/** The days of which something is said, as a list: what the grid shows by colour. */
export function NamedDays({ days, onDay }: { days: readonly Day[]; onDay: (day: string) => void }) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const named = days.filter(isNamed);
  const columns: RecordColumn<Day>[] = [
    {
      key: "day",
      head: t("column.day"),
      show: (one) => (
        <button type="button" className="plain whole" onClick={() => onDay(one.day)}>
          <b>{format.day(one.day)}</b>{" "}
          <span className="note">{t(`weekday.${weekday(one.day)}`)}</span>
        </button>
      ),
    },
    {
      key: "state",
      head: t("column.state"),
      show: (one) => (
        <StateBadge state={one.working ? "in_time" : "due_soon"} plain>
          {t(one.working ? "state.working" : "state.off")}
        </StateBadge>
      ),
    },
    { key: "reason", head: t("column.reason"), show: (one) => one.reason },
    { key: "instrument", head: t("column.instrument"), show: (one) => one.instrument ?? null },
    {
      key: "notes",
      head: t("column.notes"),
      show: (one) =>
        [one.provisional && t("key.provisional"), one.edited && t("key.edited")]
          .filter(Boolean)
          .join(", ") || null,
    },
  ];
  return (
    <div className={classes.list}>
      <Section title={t("list.title")} note={t("list.note")}>
        {named.length === 0 ? (
          <EmptyState title={t("list.none")}>{t("list.noneHelp")}</EmptyState>
        ) : (
          <RecordTable
            caption={t("list.title")}
            columns={columns}
            rows={named}
            rowKey={(one) => one.day}
          />
        )}
      </Section>
    </div>
  );
}
