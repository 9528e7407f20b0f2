import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Verdict, verdictState } from "@/theme/tokens";
import { StateBadge, toneVar } from "./state-mark";
import classes from "./verdict-panel.module.css";

export function VerdictBadge({ verdict, plain = false }: { verdict: Verdict; plain?: boolean }) {
  const { t } = useTranslation("ui");
  return (
    <StateBadge state={verdictState[verdict]} plain={plain}>
      {t(`verdict.${verdict}.long`)}
    </StateBadge>
  );
}

export interface VerdictPart {
  term: string;
  value: string;
  /** How it is reckoned, with the figures that were put in. */
  how?: string | undefined;
  verdict?: Verdict | null | undefined;
}
interface Props {
  /** What is judged: "hướng tới 70% năm 2030". */
  kicker: string;
  verdict: Verdict;
  summary: string;
  parts: readonly VerdictPart[];
  /** Verdicts of the past, that do not change any more. */
  frozen?: ReactNode;
}

/** The verdict and every part it is made of, so that anyone can recompute it by hand. */
export function VerdictPanel({ kicker, verdict, summary, parts, frozen }: Props) {
  const { t } = useTranslation("ui");
  return (
    <section className={`card ${classes.panel}`} aria-label={t("verdict.label")}>
      <p className="note">{kicker}</p>
      <p className={classes.verdict} style={{ color: toneVar(verdictState[verdict], "-text") }}>
        {t(`verdict.${verdict}.long`)}
      </p>
      <p className="soft">{summary}</p>
      <dl className={classes.parts}>
        {parts.map((part) => (
          <div className={classes.part} key={part.term}>
            <dt>
              {part.term}
              {part.how && <span className="note">{part.how}</span>}
            </dt>
            <dd>
              <b>{part.value}</b>
              {part.verdict && <VerdictBadge verdict={part.verdict} plain />}
            </dd>
          </div>
        ))}
      </dl>
      {frozen}
    </section>
  );
}

interface FrozenProps {
  met: boolean | null;
  title: string;
  children: ReactNode;
}

/** A closed judgement: met, not met, or without figures. */
export function FrozenVerdict({ met, title, children }: FrozenProps) {
  const { t } = useTranslation("ui");
  const state = met === null ? "missing" : met ? "on_time" : "overdue";
  return (
    <div className={classes.frozen}>
      <p className="note">{t("verdict.frozen")}</p>
      <p>
        <StateBadge state={state} plain>
          <b>{title}</b>
        </StateBadge>
      </p>
      <p className="note">{children}</p>
    </div>
  );
}
