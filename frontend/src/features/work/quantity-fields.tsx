import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { Deliverable } from "./queries";
import { quantityOf } from "./report-draft";
import classes from "./work.module.css";

interface Props {
  deliverables: readonly Deliverable[];
  quantities: Record<string, string>;
  onChange: (quantities: Record<string, string>) => void;
  error: string | undefined;
}

/** How much of each promised thing exists by now, in all. */
export function QuantityFields({ deliverables, quantities, onChange, error }: Props) {
  const { t } = useTranslation("work");
  const { count } = useFormat();
  if (deliverables.length === 0) return null;
  const wrong = (typed: string) =>
    typed.trim() !== "" && quantityOf(typed) === null ? t("report.notNumber") : undefined;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.fieldLabel}>{t("report.quantities")}</legend>
      {deliverables.map((d) => {
        const typed = quantities[String(d.id)] ?? "";
        return (
          <TextInput
            key={d.id}
            label={d.unit ? `${d.name} (${d.unit})` : d.name}
            description={
              d.promised === null
                ? t("report.noPromise")
                : t("report.promised", { n: count(d.promised) })
            }
            inputMode="decimal"
            value={typed}
            onChange={(e) => onChange({ ...quantities, [String(d.id)]: e.target.value })}
            error={wrong(typed)}
          />
        );
      })}
      {error && <p className={classes.wrong}>{error}</p>}
    </fieldset>
  );
}
