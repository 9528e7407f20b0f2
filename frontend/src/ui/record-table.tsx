import type { ReactNode } from "react";
import classes from "./record-table.module.css";

export interface RecordColumn<Row> {
  key: string;
  head: string;
  show: (row: Row) => ReactNode;
  num?: boolean;
  /** The head is for screen readers only, e.g. above buttons. */
  quiet?: boolean;
}
interface Props<Row> {
  caption: string;
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** A row that is over, gone or ended: paler, and its words say so. */
  isOver?: (row: Row) => boolean;
}

/** One part beside its head, whatever it holds; nothing at all stays nothing. */
function Cell({ children }: { children: ReactNode }) {
  return children === null || children === false ? null : <div>{children}</div>;
}

/** Rows of records. On a narrow screen each row becomes a small sheet whose lines carry their heads. */
export function RecordTable<Row>({ caption, columns, rows, rowKey, isOver }: Props<Row>) {
  return (
    <div className={`card ${classes.sheet}`}>
      <table className={`data ${classes.table}`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.num ? "num" : ""}>
                <span className={column.quiet ? "unseen" : ""}>{column.head}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-over={isOver?.(row) ?? false}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={column.num ? "num" : ""}
                  data-label={column.quiet ? undefined : column.head}
                >
                  <Cell>{column.show(row)}</Cell>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
