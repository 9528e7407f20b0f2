import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { lastDay } from "@/lib/validity";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import type { UnitItem } from "./queries";
import classes from "./units.module.css";

interface Props {
  units: readonly UnitItem[];
  on: string | undefined;
}

export function UnitTable({ units, on }: Props) {
  const { t } = useTranslation("units");
  const { t: word } = useTranslation("unitkinds");
  const format = useFormat();
  const columns: RecordColumn<UnitItem>[] = [
    {
      key: "name",
      head: t("column.name"),
      show: (unit) => (
        <div className={classes.name}>
          <Link
            to="/quan-tri/don-vi/$id"
            params={{ id: String(unit.id) }}
            {...(on && { search: { on } })}
          >
            {unit.name}
          </Link>
          <span className="note">
            {[
              unit.kind !== "commune" && unit.short_name !== unit.name && unit.short_name,
              unit.provisional && t("provisional"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
      ),
    },
    { key: "kind", head: t("column.kind"), show: (unit) => word(`kind.${unit.kind}`) },
    { key: "parent", head: t("column.parent"), show: (unit) => unit.parent?.short_name ?? null },
    {
      key: "code",
      head: t("column.code"),
      show: (unit) => <span className="whole">{unit.h_code ?? unit.code ?? format.none}</span>,
    },
    {
      key: "validity",
      head: t("column.validity"),
      show: (unit) => (
        <span className="whole">
          {unit.valid_to
            ? t("span.both", {
                from: format.day(unit.valid_from),
                to: format.day(lastDay(unit.valid_to)),
              })
            : t("span.from", { from: format.day(unit.valid_from) })}
        </span>
      ),
    },
  ];
  return (
    <RecordTable
      caption={t("title")}
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.id}
      isOver={(unit) => unit.valid_to !== null}
    />
  );
}
