import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Skeleton } from "@/ui/skeleton";
import classes from "./work.module.css";

export interface QueueRow {
  key: string;
  title: string;
  note: ReactNode;
  /** What somebody said of it: it stands under the note. */
  said?: ReactNode;
  done: ReactNode;
  when: ReactNode;
  /** What opens under the row. */
  body: (close: () => void) => ReactNode;
}
interface Props {
  title: string;
  note: string;
  rows: readonly QueueRow[];
  /** Rows in all, when more exist than were fetched. */
  total?: number;
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
  empty: { title: string; help: string };
}

const PAGE = 30;

/** One heap of work, worst first. A row opens where it lies. */
export function Queue({ title, note, rows, total, open, onOpen, empty }: Props) {
  const { t } = useTranslation("work");
  const { count } = useFormat();
  const [shown, setShown] = useState(PAGE);
  const all = Math.max(rows.length, total ?? 0);
  const far = rows.findIndex((row) => row.key === open) + 1;
  const visible = rows.slice(0, Math.max(shown, far));
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <h2>
          {title} <span className={classes.n}>{count(all)}</span>
        </h2>
        <span className="note">{note}</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={empty.title}>{empty.help}</EmptyState>
      ) : (
        <ul className={`card ${classes.queue}`}>
          {visible.map((row) => (
            <QueueItem
              key={row.key}
              row={row}
              open={row.key === open}
              onToggle={() => onOpen(row.key === open ? undefined : row.key)}
            />
          ))}
          {all > visible.length && (
            <li className={classes.more}>
              {rows.length > visible.length ? (
                <Button size="xs" variant="default" onClick={() => setShown(shown + PAGE)}>
                  {t("queue.more", { n: count(rows.length - visible.length) })}
                </Button>
              ) : (
                <span className="note">{t("queue.beyond", { n: count(all - rows.length) })}</span>
              )}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function QueueItem({
  row,
  open,
  onToggle,
}: {
  row: QueueRow;
  open: boolean;
  onToggle: () => void;
}) {
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.item} data-open={open}>
      <button
        type="button"
        data-row
        className={classes.row}
        aria-expanded={open}
        onClick={onToggle}
      >
        <Arrow size={17} stroke={1.8} aria-hidden="true" className={classes.arrow} />
        <span className={classes.title}>
          <b>{row.title}</b>
          <span className="note">{row.note}</span>
          {row.said}
        </span>
        <span className={classes.done}>{row.done}</span>
        <span className={classes.when}>{row.when}</span>
      </button>
      {open && (
        <div className={classes.open}>
          <Suspense fallback={<Skeleton height={160} />}>{row.body(onToggle)}</Suspense>
        </div>
      )}
    </li>
  );
}
