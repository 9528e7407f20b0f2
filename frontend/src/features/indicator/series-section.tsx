import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { type Column, CsvButton, TableTwin } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { SimulatedMark } from "@/ui/page-header";
import { Section } from "@/ui/section";
import type { Series, SeriesPoint } from "./queries";
import { useFigure } from "./use-words";

/** Zero, missing, not applicable and not yet asked for are four different cells. */
function useColumns(series: Series): Column<SeriesPoint>[] {
  const { t } = useTranslation("indicator");
  const format = useFormat();
  const written = useFigure();
  const mixed = series.points.some((p) => p.value !== null && !p.simulated);
  const counts = series.indicator.kind === "ratio";
  const receipts = series.points.some((p) => p.receipt !== null);
  const figure = (text: string | null) => (text === null ? "" : format.count(text));
  const value = (p: SeriesPoint) => {
    if (p.value !== null) return written(series.indicator.kind, p.value);
    if (p.reason) return t(`reason.${p.reason}`, { defaultValue: p.reason });
    return p.state === "not_applicable" ? t("series.notApplicable") : format.none;
  };
  const source = (p: SeriesPoint) => {
    if (p.derived_from.length > 0) {
      return t("series.derived", { units: p.derived_from.map((u) => u.short_name).join(" + ") });
    }
    if (!p.units) return p.state === "reported" ? t("series.direct") : "";
    const { reported, expected } = p.units;
    return t("series.units", { n: format.count(reported), all: format.count(expected) });
  };
  return [
    {
      key: "period",
      head: t("series.period"),
      cell: (p) => format.period(p.period),
      show: (p) => <span className="whole">{format.period(p.period)}</span>,
    },
    { key: "cut", head: t("series.cut"), cell: (p) => format.day(p.last_day) },
    ...(counts
      ? ([
          { key: "num", head: t("series.numerator"), cell: (p) => figure(p.numerator), num: true },
          {
            key: "den",
            head: t("series.denominator"),
            cell: (p) => figure(p.denominator),
            num: true,
          },
        ] satisfies Column<SeriesPoint>[])
      : []),
    { key: "value", head: t("series.value"), cell: value, num: true },
    {
      key: "source",
      head: t("series.source"),
      cell: source,
      show: (p) => (
        <>
          {source(p)} {mixed && p.simulated && <SimulatedMark />}
        </>
      ),
    },
    ...(receipts
      ? [{ key: "receipt", head: t("series.receipt"), cell: (p: SeriesPoint) => p.receipt ?? "" }]
      : []),
  ];
}

/** The values as a table, newest first; the same rows as the chart. */
export function SeriesSection({ series }: { series: Series }) {
  const { t } = useTranslation("indicator");
  const columns = useColumns(series);
  const rows = [...series.points].reverse();
  const file = `${series.indicator.code}-${series.org_unit.key.replace("/", "-")}`;
  return (
    <Section
      card
      title={t("series.title")}
      note={t("series.note")}
      aside={<CsvButton file={file} rows={rows} columns={columns} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={t("series.empty")}>{t("series.emptyHelp")}</EmptyState>
      ) : (
        <TableTwin caption={t("series.title")} rows={rows} columns={columns} />
      )}
    </Section>
  );
}

export { useColumns as useSeriesColumns };
