import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError, type ProblemView } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { Segmented } from "@/ui/segmented";
import type { ValueWork } from "./queues";
import type { Checked } from "./value-checks";
import { shown, type ValueDraft } from "./value-draft";
import classes from "./work.module.css";

interface Props {
  work: ValueWork;
  typed: ValueDraft;
  set: (patch: Partial<ValueDraft>) => void;
  checked: Checked;
  problem: ProblemView | null;
  tried: boolean;
}

/** The fields of one value, each with the last period beside it. */
export function ValueFigures({ work, typed, set, checked, problem, tried }: Props) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const last = shown(work.last);
  const before = (figure: string | null | undefined) =>
    work.last && figure
      ? `${format.period(work.last.period)}: ${format.count(figure)}`
      : t("value.noLast");
  const refused = checked.refused && t(`value.refused.${checked.refused}`);
  const missing = tried && !checked.complete ? t("value.needed") : undefined;
  if (work.indicator.kind === "qualitative") {
    return (
      <Segmented
        label={t("value.done")}
        value={typed.value}
        onChange={(value) => set({ value })}
        data={[
          { value: "1", label: t("value.yes") },
          { value: "0", label: t("value.no") },
        ]}
      />
    );
  }
  if (work.indicator.kind !== "ratio") {
    return (
      <TextInput
        label={t("value.value", { unit: work.indicator.unit })}
        description={before(last?.value)}
        inputMode="decimal"
        value={typed.value}
        onChange={(e) => set({ value: e.target.value })}
        error={refused ?? fieldError(problem, "value") ?? missing}
      />
    );
  }
  return (
    <>
      <TextInput
        label={t("value.numerator")}
        description={before(last?.numerator)}
        inputMode="decimal"
        value={typed.numerator}
        onChange={(e) => set({ numerator: e.target.value })}
        error={refused ?? fieldError(problem, "numerator") ?? missing}
      />
      <TextInput
        label={t("value.denominator")}
        description={before(last?.denominator)}
        inputMode="decimal"
        value={typed.denominator}
        onChange={(e) => set({ denominator: e.target.value })}
        error={fieldError(problem, "denominator")}
      />
      <Rate rate={checked.rate} last={last?.value ?? null} period={work.last?.period ?? null} />
    </>
  );
}

interface RateProps {
  rate: number | null;
  last: string | null;
  period: string | null;
}

function Rate({ rate, last, period }: RateProps) {
  const { t } = useTranslation("work");
  const format = useFormat();
  return (
    <p className={classes.rate} aria-live="polite">
      <span className="note">{t("value.rate")}</span>
      <b>{format.rate(rate)}</b>
      {rate !== null && last !== null && period && (
        <span className="note">
          {t("value.against", {
            points: format.points(rate - Number(last)),
            period: format.inPeriod(period),
          })}
        </span>
      )}
    </p>
  );
}
