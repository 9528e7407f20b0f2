import { useTranslation } from "react-i18next";
import { ratio } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { type State, stateOrder } from "@/theme/tokens";
import classes from "./state-bar.module.css";
import { StateMark } from "./state-mark";

type Counts = Record<State, number>;

interface BarProps {
  counts: Counts;
  shown?: readonly State[];
  height?: number;
  /** The length of the bar against the largest row of a table, 0..1. */
  scale?: number;
}

/** What stands outside the rates is counted in the key and would drown the rest in the bar. */
const counted: readonly State[] = stateOrder.filter((s) => s !== "excluded");

/** Shares of the states, always in the same order. */
export function StateBar({ counts, shown = counted, height = 12, scale = 1 }: BarProps) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const inRates = shown.filter((s) => counts[s] > 0);
  const present = inRates.length > 0 ? inRates : stateOrder.filter((s) => counts[s] > 0);
  if (present.length === 0) return <span className="note">{t("bar.none")}</span>;
  const said = present.map((s) => `${t(`state.${s}.long`)} ${format.count(counts[s])}`).join(", ");
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={said}
      title={said}
      style={{ height, width: `${scale * 100}%` }}
    >
      {present.map((s) => (
        <span key={s} className={classes.segment} data-state={s} style={{ flexGrow: counts[s] }} />
      ))}
    </div>
  );
}

const usual: readonly State[] = stateOrder.filter((s) => s !== "excluded" && s !== "missing");

interface LegendProps {
  counts?: Counts;
  shown?: readonly State[];
  /** The denominator of the shares beside the counts. */
  all?: number;
}

/** The key to the bars; it doubles as the table of counts, so nothing must be hovered. */
export function StateLegend({ counts, shown, all }: LegendProps) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const states = shown ?? (counts?.excluded ? [...usual, "excluded" as const] : usual);
  return (
    <ul className={classes.legend} data-counts={counts !== undefined}>
      {states.map((s) => (
        <li key={s} title={t(`state.${s}.help`)}>
          <StateMark state={s} size={13} />
          <span>{t(`state.${s}.short`)}</span>
          {counts && <b>{format.count(counts[s])}</b>}
          {counts && all !== undefined && (
            <span className="note">{format.percent(ratio(counts[s], all))}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
