import type { CSSProperties } from "react";
import type { TimeScale } from "@/lib/time-scale";
import { useFormat } from "@/lib/use-format";
import type { State } from "@/theme/tokens";
import classes from "./gantt.module.css";
import { StateMark, toneVar } from "./state-mark";

const roman = ["I", "II", "III", "IV"];

/** Years and quarters along the top, and today's day on its line. */
export function GanttAxis({ scale, today }: { scale: TimeScale; today: string }) {
  const { dayShort, language } = useFormat();
  const quarter = (q: number) => (language === "vi" ? roman[q - 1] : `Q${q}`);
  return (
    <span className={`${classes.time} ${classes.axis}`} aria-hidden="true">
      {scale.columns.map((c) => (
        <span
          key={c.key}
          className={classes.tick}
          data-year={c.first ? c.year : undefined}
          data-short={c.first ? `’${String(c.year).slice(2)}` : undefined}
          style={{ left: `${c.left}%`, width: `${c.width}%` }}
        >
          {c.quarter === null ? "" : quarter(c.quarter)}
        </span>
      ))}
      <b className={classes.today} style={{ left: `${scale.place(today)}%` }}>
        {dayShort(today)}
      </b>
    </span>
  );
}

/** The year lines and today's line, behind a row. */
export function GanttGrid({ scale, today }: { scale: TimeScale; today: string }) {
  return (
    <>
      {scale.columns
        .filter((c) => c.first)
        .map((c) => (
          <i key={c.key} className={classes.line} style={{ left: `${c.left}%` }} />
        ))}
      <i className={classes.nowLine} style={{ left: `${scale.place(today)}%` }} />
    </>
  );
}

export interface GanttItem {
  state: State;
  start: string;
  /** Null: without an end. */
  due: string | null;
  /** 0..100, or null when nothing was reported. */
  percent: number | null;
  /** The first due day, when it was moved. */
  original?: string | null;
  /** The periods of recurring work, each with its own state. */
  occurrences?: readonly { on: string; state: State }[];
}
interface RowProps {
  item: GanttItem;
  scale: TimeScale;
  today: string;
  /** The row in words. */
  said: string;
}

/** One row of the time axis: a bar, or one mark per period. */
export function GanttRow({ item, scale, today, said }: RowProps) {
  return (
    <span className={classes.time} role="img" aria-label={said} title={said}>
      <GanttGrid scale={scale} today={today} />
      {item.occurrences && item.occurrences.length > 0 ? (
        <Occurrences item={item} scale={scale} today={today} />
      ) : (
        <Span item={item} scale={scale} today={today} />
      )}
    </span>
  );
}

type Part = Omit<RowProps, "said">;

function Span({ item, scale, today }: Part) {
  const left = scale.place(item.start);
  const right = item.due ? Math.max(left, scale.place(item.due)) : 100;
  const now = scale.place(today);
  const fill = { "--fill": toneVar(item.state) } as CSSProperties;
  return (
    <>
      <span
        className={classes.span}
        data-state={item.state}
        data-open={item.due === null}
        style={{ left: `${left}%`, width: `${right - left}%`, ...fill }}
      >
        {item.percent !== null && item.due !== null && <i style={{ width: `${item.percent}%` }} />}
      </span>
      {item.state === "overdue" && now > right && (
        <span className={classes.overrun} style={{ left: `${right}%`, width: `${now - right}%` }} />
      )}
      {item.original && item.original !== item.due && (
        <span className={classes.moved} style={{ left: `${scale.place(item.original)}%` }} />
      )}
    </>
  );
}

/** More marks than this would lie on one another: what asks for nothing becomes a tick. */
const MANY = 24;
const calm: ReadonlySet<State> = new Set(["on_time", "late", "in_time", "excluded"]);

function Occurrences({ item, scale, today }: Part) {
  const all = item.occurrences ?? [];
  const from = scale.place(item.start);
  const to = scale.place(all.at(-1)?.on ?? item.start);
  return (
    <>
      <span className={classes.thread} style={{ left: `${from}%`, width: `${to - from}%` }} />
      {all.map((o) =>
        all.length > MANY && calm.has(o.state) ? (
          <i
            key={o.on}
            className={classes.small}
            style={{ left: `${scale.place(o.on)}%`, background: toneVar(o.state) }}
          />
        ) : (
          <span
            key={o.on}
            className={classes.dot}
            data-future={o.on > today && o.state === "in_time"}
            style={{ left: `${scale.place(o.on)}%` }}
          >
            <StateMark state={o.state} size={14} />
          </span>
        ),
      )}
    </>
  );
}
