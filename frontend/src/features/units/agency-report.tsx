import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { State } from "@/theme/tokens";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { StateBadge } from "@/ui/state-mark";
import type { FileReport } from "./queries";
import classes from "./units.module.css";

type Line = FileReport["rows"][number];

const marks: Record<Line["status"], State> = {
  created: "on_time",
  updated: "in_time",
  unchanged: "no_deadline",
  rejected: "overdue",
};
const statuses = ["rejected", "created", "updated", "unchanged"] as const;

/** What became of each line, or would: what was refused first, what stays as it is left out. */
export function AgencyReport({ report }: { report: FileReport }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const rows = report.rows
    .filter((row) => row.status !== "unchanged")
    .toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || a.line - b.line);
  const heads: RecordColumn<Line>[] = [
    { key: "line", head: t("file.line"), num: true, show: (row) => format.count(row.line) },
    { key: "name", head: t("column.name"), show: (row) => row.name || row.key || format.none },
    {
      key: "status",
      head: t("file.status"),
      show: (row) => (
        <>
          <StateBadge state={marks[row.status]} plain>
            {t(`file.${row.status}`)}
          </StateBadge>
          {row.errors.length > 0 && (
            <ul className={classes.findings}>
              {row.errors.map((found) => (
                <li key={`${found.column}${found.code}`}>
                  {found.column && <b>{found.column}: </b>}
                  {found.detail}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
  ];
  return (
    <div>
      <p className={`small ${classes.counts}`} role="status">
        <b>{report.changed ? t("file.didTitle") : t("file.wouldTitle")}</b>
        {statuses.map((status) => (
          <span key={status}>
            {t(`file.${status}`)}: {format.count(report.counts[status] ?? 0)}
          </span>
        ))}
      </p>
      {rows.length > 0 && (
        <section
          className={classes.report}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
          tabIndex={0}
          aria-label={t("file.report")}
        >
          <RecordTable
            caption={t("file.report")}
            columns={heads}
            rows={rows}
            rowKey={(row) => row.line}
          />
        </section>
      )}
    </div>
  );
}
