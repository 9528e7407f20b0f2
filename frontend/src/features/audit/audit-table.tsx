import { IconFilter } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readable } from "@/lib/readable";
import { useFormat } from "@/lib/use-format";
import { useTrailWords } from "@/lib/use-trail-words";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { StateBadge } from "@/ui/state-mark";
import classes from "./audit.module.css";
import { differences } from "./difference";
import type { AuditRow } from "./queries";
import type { AuditSearch } from "./search";

type OnSearch = (patch: Partial<AuditSearch>) => void;

export function AuditTable({ rows, onSearch }: { rows: readonly AuditRow[]; onSearch: OnSearch }) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const columns: RecordColumn<AuditRow>[] = [
    {
      key: "at",
      head: t("column.at"),
      show: (row) => (
        <>
          <span className="whole">{format.instant(row.at)}</span>
          <span className={`note ${classes.id}`}>#{row.id}</span>
        </>
      ),
    },
    {
      key: "actor",
      head: t("column.actor"),
      show: (row) => <Actor row={row} onSearch={onSearch} />,
    },
    { key: "act", head: t("column.act"), show: (row) => <Act row={row} onSearch={onSearch} /> },
    { key: "change", head: t("column.change"), show: (row) => <Change row={row} /> },
    {
      key: "request",
      head: t("column.request"),
      show: (row) => (
        <>
          {row.request_id && (
            <FilterBy
              label={t("by.request", { id: row.request_id })}
              onClick={() => onSearch({ request_id: row.request_id })}
            >
              <code className={classes.code}>{row.request_id.slice(0, 8)}</code>
            </FilterBy>
          )}
          <StateBadge state={row.sealed ? "on_time" : "no_deadline"} plain>
            {row.sealed ? t("seal.yes") : t("seal.no")}
          </StateBadge>
        </>
      ),
    },
  ];
  return <RecordTable caption={t("title")} columns={columns} rows={rows} rowKey={(r) => r.id} />;
}

interface CellProps {
  row: AuditRow;
  onSearch: OnSearch;
}

function Actor({ row, onSearch }: CellProps) {
  const { t } = useTranslation("audit");
  const words = useTrailWords();
  const { actor } = row;
  const name = words.actor(row);
  if (actor.kind === "system" || actor.id === null) return <>{name}</>;
  const id = String(actor.id);
  return (
    <>
      <FilterBy
        label={t("by.actor", { name })}
        onClick={() => onSearch({ person: undefined, client: undefined, [actor.kind]: id })}
      >
        {name}
      </FilterBy>
      {actor.kind === "client" && <span className={`note ${classes.id}`}>{t("actor.client")}</span>}
    </>
  );
}

function Act({ row, onSearch }: CellProps) {
  const { t } = useTranslation("audit");
  const words = useTrailWords();
  const { kind, id } = row.subject;
  const subject = words.subject(row);
  return (
    <>
      <span className={classes.act}>{words.act(row)}</span>
      <FilterBy
        label={t("by.subject", { subject })}
        onClick={() => onSearch({ subject: `${kind}:${id}` })}
      >
        {subject}
      </FilterBy>
    </>
  );
}

/** A value that narrows the list when it is pressed. */
function FilterBy(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={`plain ${classes.filterBy}`}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
      <IconFilter size={12} stroke={1.7} aria-hidden="true" />
      <span className="unseen">, {props.label}</span>
    </button>
  );
}

/** Few changes stand open; many fold away. */
const FEW = 3;

function Change({ row }: { row: AuditRow }) {
  const { t } = useTranslation("audit");
  const lines = differences(row.before, row.after);
  const fieldWords = (path: string) =>
    path
      .split(".")
      .map((name) => t(`field.${name}`, { defaultValue: name }))
      .join(" ");
  if (lines.length === 0) return <span className="note">{t("change.none")}</span>;
  const list = (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line.field}>
          <span className={classes.field}>{fieldWords(line.field)}</span>
          <span>
            {line.before !== undefined && (
              <Value text={line.before} word={t("change.before")} old />
            )}
            {line.before !== undefined && line.after !== undefined && (
              <span aria-hidden="true"> → </span>
            )}
            {line.after !== undefined && <Value text={line.after} word={t("change.after")} />}
          </span>
        </li>
      ))}
    </ul>
  );
  if (lines.length <= FEW) return list;
  return (
    <details>
      <summary className={classes.summary}>
        {t("change.n", { count: lines.length, n: lines.length })}
      </summary>
      {list}
    </details>
  );
}

/** How the services store "without an end". */
const NO_END = "9999-12-31";

/** Codes, days and instants in the reader's words; anything else as it was recorded. */
function useValueWords(): (text: string) => string {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const part = (text: string) => {
    if (text.startsWith(NO_END)) return t("change.noEnd");
    return t(`value.${text}`, { defaultValue: readable(text, format) });
  };
  return (text) => (text === "" ? t("change.empty") : text.split(", ").map(part).join(", "));
}

function Value({ text, word, old = false }: { text: string; word: string; old?: boolean }) {
  const shown = useValueWords()(text);
  return (
    <>
      <span className="unseen">{word} </span>
      {old ? (
        <del className={classes.old}>{shown}</del>
      ) : (
        <ins className={classes.now}>{shown}</ins>
      )}
    </>
  );
}
