import type { ReactNode } from "react";
import type { State } from "@/theme/tokens";
import { StateMark } from "./state-mark";
import classes from "./timeline.module.css";

export interface TimelineEvent {
  key: string;
  title: ReactNode;
  /** When and by whom, as text. */
  when: string;
  state?: State | undefined;
  body?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ events, label }: { events: readonly TimelineEvent[]; label: string }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {events.map((event) => (
        <li key={event.key} className={classes.event}>
          <span className={classes.mark} aria-hidden="true">
            {event.state ? (
              <StateMark state={event.state} size={15} />
            ) : (
              <i className={classes.dot} />
            )}
          </span>
          <div>
            <p className={classes.head}>
              <b>{event.title}</b>
              <span className="note">{event.when}</span>
            </p>
            {event.body && <div className={`soft ${classes.body}`}>{event.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
