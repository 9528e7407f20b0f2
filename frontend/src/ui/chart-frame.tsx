import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { csvText, saveFile } from "@/lib/csv";
import { Section } from "./section";
import { Segmented } from "./segmented";

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => string;
  /** For the table only, when more than text is shown. The file takes `cell`. */
  show?: (row: Row) => ReactNode;
  num?: boolean;
}
interface Props<Row> {
  title: string;
  note?: ReactNode;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  chart: ReactNode;
  /** Name of the file, without its ending. */
  file: string;
}

/** Every chart has a twin: the same rows as a table, and as a file. */
export function ChartFrame<Row>({ title, note, rows, columns, chart, file }: Props<Row>) {
  const { t } = useTranslation("ui");
  const [view, setView] = useState<"chart" | "table">("chart");
  const aside = (
    <div style={{ display: "flex", gap: 8, alignItems: "center" }} className="no-print">
      <Segmented
        size="xs"
        label={t("frame.view")}
        value={view}
        onChange={setView}
        data={[
          { value: "chart", label: t("frame.chart") },
          { value: "table", label: t("frame.table") },
        ]}
      />
      <CsvButton file={file} columns={columns} rows={rows} />
    </div>
  );
  return (
    <Section card title={title} note={note} aside={aside}>
      {view === "chart" ? chart : <TableTwin caption={title} rows={rows} columns={columns} />}
    </Section>
  );
}

export function CsvButton<Row>({
  file,
  rows,
  columns,
}: {
  file: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}) {
  const { t } = useTranslation("ui");
  const save = () =>
    saveFile(
      `${file}.csv`,
      csvText(
        columns.map((c) => c.head),
        rows.map((r) => columns.map((c) => c.cell(r))),
      ),
    );
  return (
    <button type="button" className="button no-print" onClick={save}>
      {t("frame.csv")}
    </button>
  );
}

interface TwinProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

/** Room that a column needs before the table scrolls sideways instead of breaking words. */
const COLUMN_REM = 6;

export function TableTwin<Row>({ caption, rows, columns }: TwinProps<Row>) {
  const { t } = useTranslation("ui");
  return (
    <section
      style={{ overflowX: "auto" }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key.
      tabIndex={0}
      aria-label={t("frame.tableOf", { caption })}
    >
      <table className="data" style={{ minWidth: `${columns.length * COLUMN_REM}rem` }}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.key} scope="col" className={c.num ? "num" : ""}>
                {c.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={columns.map((c) => c.cell(row)).join("|")}>
              {columns.map((c) => (
                <td key={c.key} className={c.num ? "num" : ""}>
                  {c.show ? c.show(row) : c.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
