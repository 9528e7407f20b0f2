import { IconInfoCircle } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./figure.module.css";

export interface FigureProps {
  label: string;
  value: string;
  /** Numerator and denominator in words: always there, beside every percentage. May be a link down to the rows. */
  counts: ReactNode;
  definition: string;
  trend?: { text: string; good: boolean } | undefined;
  tone?: "overdue" | undefined;
}

/** A headline number that carries its counts, its definition and its way down to the rows. */
export function Figure({ label, value, counts, definition, trend, tone }: FigureProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  return (
    <div className={classes.figure}>
      <div className={classes.label}>
        {label}
        <button
          type="button"
          className={`${classes.info} no-print`}
          popoverTarget={id}
          style={{ anchorName: `--${id}` }}
          aria-label={t("figure.how", { label })}
        >
          <IconInfoCircle size={15} stroke={1.6} />
        </button>
        <div
          id={id}
          popover="auto"
          className={`small ${classes.definition}`}
          style={{ positionAnchor: `--${id}` }}
        >
          {definition}
        </div>
      </div>
      <div className={classes.value} data-tone={tone}>
        {value}
      </div>
      <div className={`note ${classes.counts}`}>{counts}</div>
      {trend && (
        <div className={classes.trend} data-good={trend.good}>
          {trend.text}
        </div>
      )}
    </div>
  );
}

export function Figures({ children, label }: { children: ReactNode; label?: string }) {
  const { t } = useTranslation("ui");
  return (
    <section className={classes.row} aria-label={label ?? t("figure.group")}>
      {children}
    </section>
  );
}
