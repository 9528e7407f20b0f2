import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { FrozenVerdict, VerdictPanel, type VerdictPart } from "@/ui/verdict-panel";
import type { Assessment } from "./queries";
import { isMeasured, num, unitOf } from "./trajectory-data";
import { useFigure } from "./use-words";

/** The verdict of today with every part it is made of, and the closed ones under it. */
export function Verdict({ assessment: a, formula }: { assessment: Assessment; formula: string }) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const unit = unitOf(a.indicator.kind);
  const goal = a.targets.filter((target) => target.value !== null).at(-1);
  const parts = useParts(a);
  const closed = a.targets.filter((target) => target.result !== null);
  return (
    <VerdictPanel
      kicker={
        goal?.value
          ? t("verdict.toward", { value: format.decimal(goal.value, 0) + unit, year: goal.year })
          : t("verdict.today")
      }
      verdict={a.status}
      summary={useSummary(a)}
      parts={parts}
      frozen={closed.map((target) => (
        <FrozenVerdict
          key={target.year}
          met={target.result === "no_data" ? null : target.result === "met"}
          title={t(`verdict.closed.${target.result}`, { year: target.year })}
        >
          {[
            target.gap !== null &&
              t("verdict.gap", { points: difference(target.gap, unit, format) }),
            t("verdict.due", { day: format.day(target.due_on) }),
            target.receipt && t("verdict.receipt", { receipt: target.receipt }),
            t("verdict.formula", { version: target.formula_version ?? formula }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </FrozenVerdict>
      ))}
    />
  );
}

type Format = ReturnType<typeof useFormat>;

/** Of rates in points, of other figures in their own unit. */
const difference = (figure: string | number, unit: string, format: Format, digits: 1 | 2 = 1) =>
  unit === "%"
    ? format.points(figure, digits)
    : `${Number(figure) > 0 ? "+" : ""}${format.decimal(figure, digits)}`;

/** One sentence: how far from the path, and whether the pace suffices. */
function useSummary(a: Assessment): string {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const why = a.reason && t(`why.${a.reason}`, { defaultValue: a.reason });
  if (a.current === null || a.status === "no_data") return why || t("verdict.noValue");
  if (!isMeasured(a.indicator.kind)) return "";
  if (a.expected === null) return t("verdict.noPath");
  const ahead = Number(a.current.value) - Number(a.expected);
  const unit = unitOf(a.indicator.kind) === "%" ? format.pointsUnit : a.indicator.unit;
  const off = format.decimal(Math.abs(ahead));
  const where = t(ahead < 0 ? "verdict.below" : "verdict.above", { off, unit });
  return `${where} ${paceWords(a, t)}`.trim();
}

/** Nothing is said while one of the two paces is unknown. */
function paceWords(a: Assessment, t: TFunction<"indicator">): string {
  const [need, have] = [num(a.required_pace), num(a.observed_pace)];
  if (need === null || have === null) return "";
  const enough = Math.sign(need) * have >= Math.abs(need);
  return t(enough ? "verdict.enough" : "verdict.notEnough");
}

/** How figures, paces and differences of one indicator are written. */
function useWriting(a: Assessment) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const written = useFigure();
  const unit = unitOf(a.indicator.kind);
  const value = (figure: string | null | undefined) =>
    figure === null || figure === undefined ? format.none : written(a.indicator.kind, figure);
  const pace = (figure: string | null) =>
    figure === null ? t("verdict.fewPeriods") : difference(figure, unit, format, 2);
  return { t, format, value, pace };
}
type Writing = ReturnType<typeof useWriting>;

/** Every component, with the figures it was reckoned from. */
function useParts(a: Assessment): VerdictPart[] {
  const writing = useWriting(a);
  const [now, ...rest] = whereParts(a, writing);
  // Done or not done has no path, no pace and no forecast.
  if (!isMeasured(a.indicator.kind)) return now ? [now] : [];
  return [now, ...rest, ...secondParts(a, writing), ...paceParts(a, writing)].filter(
    (part) => part !== undefined,
  );
}

function whereParts(a: Assessment, { t, format, value }: Writing): VerdictPart[] {
  const share = num(a.attained_share);
  const figure = (text: string) => format.decimal(text);
  const how =
    a.current && a.baseline && a.expected
      ? `(${figure(a.current.value)} − ${figure(a.baseline.value)}) ÷ (${figure(a.expected)} − ${figure(a.baseline.value)})`
      : undefined;
  return [
    {
      term: t("parts.now", { period: a.current ? format.inPeriod(a.current.period) : "" }),
      value: value(a.current?.value),
    },
    { term: t("parts.base"), value: value(a.baseline?.value), how: baseHow(a, t, format) },
    { term: t("parts.expected"), value: value(a.expected) },
    {
      term: t("parts.share"),
      value: format.percent(share, 0),
      how,
      verdict: share === null || a.status === "no_data" ? null : a.status,
    },
  ];
}

function baseHow(a: Assessment, t: Writing["t"], format: Format): string | undefined {
  if (!a.baseline) return undefined;
  const period = format.inPeriod(a.baseline.period);
  return a.baseline.derived ? `${period}, ${t("parts.firstSeen")}` : period;
}

function secondParts(a: Assessment, { t, format }: Writing): VerdictPart[] {
  const second =
    a.ratio === null
      ? { value: t("parts.notReckoned"), how: t("parts.zero") }
      : { value: format.decimal(a.ratio, 2), how: t("parts.secondHow") };
  return [
    { term: t("parts.second"), ...second, verdict: a.ratio_status },
    {
      term: t("parts.both"),
      value: t(a.disputed ? "parts.disputed" : "parts.agreed"),
      how: t(a.disputed ? "parts.disputedHow" : "parts.agreedHow"),
    },
  ];
}

function paceParts(a: Assessment, { t, format, value, pace }: Writing): VerdictPart[] {
  const left = a.periods_left;
  const reached = a.reached_on && t("parts.reached", { day: format.day(a.reached_on) });
  return [
    {
      term: t("parts.required"),
      value: a.required_pace === null ? format.none : pace(a.required_pace),
      how: left === null ? undefined : t("parts.left", { count: left, n: format.count(left) }),
    },
    { term: t("parts.observed"), value: pace(a.observed_pace), how: t("parts.observedHow") },
    {
      term: a.forecast_on
        ? t("parts.forecastOn", { day: format.day(a.forecast_on) })
        : t("parts.forecast"),
      value: value(a.forecast),
      how: a.never_reached ? t("parts.never") : (reached ?? undefined),
    },
  ];
}
