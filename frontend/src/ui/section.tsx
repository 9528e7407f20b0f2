import type { ReactNode } from "react";
import classes from "./section.module.css";

interface Props {
  title: ReactNode;
  /** The name of the region, when the title is not plain text. */
  label?: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  card?: boolean;
  id?: string;
}

/** A titled block on the page. Hairlines, not boxes, hold the page together. */
export function Section({ title, label, note, aside, children, card = false, id }: Props) {
  return (
    <section
      className={card ? `card ${classes.card}` : classes.section}
      aria-label={label ?? (typeof title === "string" ? title : undefined)}
      id={id}
    >
      <div className={classes.head}>
        <div>
          <h2>{title}</h2>
          {note && <p className="note">{note}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
