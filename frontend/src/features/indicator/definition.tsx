import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { Section } from "@/ui/section";
import classes from "./indicator-page.module.css";
import type { Indicator } from "./queries";
import { usePlanName } from "./use-words";

/** What is counted, by which paper, who reports it and how it adds up. */
export function Definition({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const planName = usePlanName();
  const rows: [string, string][] = [
    [t("definition.text"), indicator.definition],
    [
      t("definition.source"),
      `${indicator.source_document}, ${format.clause(indicator.source_clause)}`,
    ],
    [t("definition.code"), indicator.code],
    [t("definition.kind"), t(`kind.${indicator.kind}`)],
    [t("definition.direction"), t(`direction.${indicator.direction}`)],
    [t("definition.level"), t(`level.${indicator.level}`)],
    [t("definition.units"), t(`overUnits.${indicator.over_units}`)],
    [t("definition.time"), t(`overTime.${indicator.over_time}`)],
    ...indicator.targets.map((target): [string, string] => [
      t("definition.target", { year: target.year }),
      [
        target.wording,
        format.target(target.value, target.unit),
        planName(target.plan),
        format.clause(target.clause_ref),
      ]
        .filter(Boolean)
        .join(" · "),
    ]),
  ];
  return (
    <Section card title={t("definition.title")} id="definition">
      <dl className={classes.definition}>
        {rows.map(([term, text]) => (
          <div key={`${term}${text}`} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
