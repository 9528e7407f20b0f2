import { NativeSelect, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { provincesQuery } from "@/api/queries";
import { unitKinds } from "@/lib/unit-kinds";
import { useTyped } from "@/lib/use-typed";
import { DayField } from "@/ui/day-field";
import type { UnitsSearch } from "./search";
import classes from "./units.module.css";

interface Props {
  search: UnitsSearch;
  onSearch: (patch: Partial<UnitsSearch>) => void;
}

export function UnitFilters({ search, onSearch }: Props) {
  const { t } = useTranslation("units");
  const { t: word } = useTranslation("unitkinds");
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => onSearch({ q: q || undefined }));
  const { data: provinces } = useSuspenseQuery(provincesQuery(search.on));
  return (
    <search className={`${classes.filters} no-print`}>
      <TextInput
        label={t("filter.q")}
        placeholder={t("filter.qHint")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t("filter.province")}
        value={search.province ?? "all"}
        onChange={(event) => onSearch({ province: event.target.value })}
        data={[
          { value: "all", label: t("filter.everywhere") },
          ...provinces.items.map((one) => ({ value: String(one.id), label: one.short_name })),
        ]}
      />
      <NativeSelect
        label={t("filter.kind")}
        value={search.kind ?? ""}
        onChange={(event) =>
          onSearch({ kind: unitKinds.find((one) => one === event.target.value) })
        }
        data={[
          { value: "", label: t("filter.anyKind") },
          ...unitKinds.map((kind) => ({ value: kind, label: word(`kind.${kind}`) })),
        ]}
      />
      <DayField
        label={t("filter.on")}
        value={search.on}
        onChange={(on) => onSearch({ on })}
        min="1975-04-30"
      />
    </search>
  );
}
